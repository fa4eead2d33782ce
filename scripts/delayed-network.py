"""Joins two network namespaces by a line with a delay: python3 delayed-network.py MILLISECONDS PID

One tun device stays in this process's own network namespace (10.99.0.1), the other one moves to that of the process
PID (10.99.0.2). Each packet is held for the delay, so that TCP's connect takes a round trip as well. Prints "ready",
ends when its input does, and both devices go with it.
"""

import fcntl
import os
import select
import struct
import subprocess
import sys
import time
from collections import deque

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000

delay = float(sys.argv[1]) / 1000
far_namespace = ["nsenter", "--net", "--target", sys.argv[2]]


def run(*command):
    subprocess.run(command, check=True)


def open_tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    return device


def bring_up(name, address, namespace=()):
    run(*namespace, "ip", "address", "add", address + "/24", "dev", name)
    # A burst of many connections must not be dropped for a short queue.
    run(*namespace, "ip", "link", "set", name, "up", "txqueuelen", "10000")


near, far = open_tun("near"), open_tun("far")
run("ip", "link", "set", "far", "netns", sys.argv[2])
bring_up("near", "10.99.0.1")
bring_up("far", "10.99.0.2", far_namespace)
print("ready", flush=True)

held = deque()
while True:
    wait = max(0, held[0][0] - time.monotonic()) if held else None
    readable = select.select([near, far, sys.stdin], [], [], wait)[0]
    if sys.stdin in readable:
        break
    for device in readable:
        try:
            while True:
                packet = os.read(device, 65536)
                held.append((time.monotonic() + delay, far if device == near else near, packet))
        except BlockingIOError:
            pass
    while held and held[0][0] <= time.monotonic():
        _, device, packet = held.popleft()
        os.write(device, packet)
