"""Does a handshake with each of these ports of 127.0.0.1, and says which complete: PORT yes, or PORT no and why.

The first argument is a list of suites for set_ciphers, or "default"."""
import socket
import ssl
import sys

suites, *ports = sys.argv[1:]
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
if suites != "default":
    context.set_ciphers(suites)
for port in ports:
    try:
        with socket.create_connection(("127.0.0.1", int(port)), 10) as raw:
            context.wrap_socket(raw, server_hostname="localhost").close()
        print(port, "yes")
    except OSError as error:
        print(port, "no", error)
