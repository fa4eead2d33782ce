#!/usr/bin/env bash
# Runs the lab, in a network of its own where the system allows that: some of its servers listen on every address
# there is. Processes and shared memory have a space of their own as well, and all end with this script, however it
# ends.
set -uo pipefail

# Some of the servers change to users of their own, which takes root.
if [ "$(id -u)" -ne 0 ] && sudo -n true 2> /dev/null; then
  exec sudo -n env PATH="$PATH" setpriv --pdeathsig TERM bash "${BASH_SOURCE[0]}" "$@"
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

TMPDIR=$(mktemp -d)
export TMPDIR
# Servers that give up their rights have to get through to what is theirs.
chmod 711 "$TMPDIR"
trap 'rm -rf "$TMPDIR"' EXIT

jest=(node node_modules/jest/bin/jest.js --config __tests__/lab/jest.config.js "$@")

end_lab() {
  if kill -KILL "$lab" 2> /dev/null; then
    wait "$lab" 2> /dev/null
    # Servers that are in no space of their own are told to end, and need their files until they have.
    sleep 2
  fi
  rm -rf "$TMPDIR"
}

# wait_for COMMAND...: runs it, and ends it should this script be told to end.
wait_for() {
  "$@" < /dev/null &
  lab=$!
  trap end_lab EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  wait "$lab"
  exit
}

for rights in '' '--map-root-user'; do
  # shellcheck disable=SC2206
  unshare=(unshare $rights --net --ipc --pid --mount-proc --fork --kill-child)
  "${unshare[@]}" ip link set lo up 2> /dev/null || continue
  wait_for setpriv --pdeathsig KILL "${unshare[@]}" bash -c 'ip link set lo up && "$@"; exit' lab \
    env LAB_ISOLATED=yes "${jest[@]}"
done

echo 'No network of its own is to be had here: servers that listen on every address are left out.' >&2
wait_for setpriv --pdeathsig KILL "${jest[@]}"
