#!/usr/bin/env bash
# Installs what the lab of real servers needs, from Debian's packages (Debian 12, Ubuntu 24.04). Needs root or sudo.
# Does nothing for what is there already. None of the daemons is started: the lab starts its own.
set -euo pipefail

packages=(
  openssl          # OpenSSL s_server, and the certificates
  nginx-light
  gnutls-bin       # GnuTLS: gnutls-serv
  libnss3-tools    # NSS: selfserv, certutil, pk12util
  android-boringssl
  botan
  openjdk-17-jdk-headless # JSSE; running a source file takes a JDK
  golang-go
  erlang-base erlang-ssl
  lighttpd lighttpd-mod-mbedtls lighttpd-mod-wolfssl
  iproute2 util-linux # ip, unshare, setpriv: a network for the lab alone
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
  echo 'The lab needs apt-get, which is not here.' >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2> /dev/null; then
    echo 'The lab needs root, or sudo without a password, to install packages.' >&2
    exit 1
  fi
  as_root=(sudo -n)
fi
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"
}

# Whoever installs nginx here does not want a web server on port 80.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" > /dev/null
  "${as_root[@]}" chmod 755 "$policy"
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi

# A fresh machine has no lists, and old lists name packages that are gone.
apt install --no-install-recommends --yes "${missing[@]}" 2> /dev/null && exit 0
apt update
apt install --no-install-recommends --yes "${missing[@]}"
