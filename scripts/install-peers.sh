#!/usr/bin/env bash
# Installs the scanners that `npm run peers` measures against, and what the lab of real servers needs, from Debian's
# packages. Needs root or sudo. Does nothing for what is there already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash __tests__/lab/install.sh

packages=(sslscan nmap testssl.sh)
missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2> /dev/null) || status=''
  [ "$status" = installed ] || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi
echo "Installing ${missing[*]}"

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"
}

# A fresh machine has no lists, and old lists name packages that are gone.
apt install --no-install-recommends --yes "${missing[@]}" 2> /dev/null && exit 0
apt update
apt install --no-install-recommends --yes "${missing[@]}"
