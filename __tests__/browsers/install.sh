#!/usr/bin/env bash
# Installs what the browser tests need, from Debian's packages (Debian 12). Needs root or sudo. Does nothing for what is
# there already.
set -euo pipefail

packages=(
  chromium
  firefox-esr
  libnss3-tools # certutil, which makes a profile of Firefox trust an authority
)

is_installed() {
  [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

missing=()
for package in "${packages[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi
echo "Installing ${missing[*]}"

if ! command -v apt-get > /dev/null; then
  echo 'The browsers need apt-get, which is not here.' >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2> /dev/null; then
    echo 'The browsers need root, or sudo without a password, to install packages.' >&2
    exit 1
  fi
  as_root=(sudo -n)
fi
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# A fresh machine has no lists, and old lists name packages that are gone.
apt install --no-install-recommends --yes "${missing[@]}" 2> /dev/null && exit 0
apt update
apt install --no-install-recommends --yes "${missing[@]}"
