#!/usr/bin/env bash
# Installs what the lab of real servers needs, from Debian's packages (Debian 12, Ubuntu 24.04), and from npm the older
# versions of Node on which the package has to work. Needs root or sudo.
# Does nothing for what is there already. None of the daemons is started: the lab starts its own.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for version in 20 22; do
  folder=$here/node-versions/$version
  if [ -x "$folder/node_modules/.bin/node" ]; then continue; fi
  mkdir -p "$folder"
  npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel error "node@$version"
done

packages=(
  openssl          # OpenSSL s_server, and the certificates
  libengine-gost-openssl # GOST for OpenSSL
  nginx-light
  gnutls-bin       # GnuTLS: gnutls-serv
  libnss3-tools    # NSS: selfserv, certutil, pk12util
  android-boringssl
  botan
  openjdk-17-jdk-headless # JSSE; running a source file takes a JDK
  golang-go
  erlang-base erlang-ssl
  lighttpd lighttpd-mod-mbedtls lighttpd-mod-wolfssl
  postfix
  dovecot-imapd dovecot-pop3d dovecot-lmtpd dovecot-managesieved
  vsftpd
  inn2
  slapd
  prosody
  postgresql
  mariadb-server-core
  xrdp
  inspircd
  stunnel4
  squid-openssl tinyproxy dante-server # proxies, with HTTP and SOCKS; this squid also inspects TLS
  curl wget git python3 # clients, besides openssl, gnutls-cli, Java and Go
  perl libwww-perl liblwp-protocol-https-perl
  python3-pip composer cargo # clients as well, besides npm
  ca-certificates
  iproute2 util-linux # ip, unshare, setpriv: a network for the lab alone
)

. "$here/apt-packages.sh"
prepare_packages 'The lab needs' "${packages[@]}"
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

temporary=$(mktemp -d)
chmod 755 "$temporary"
trap 'rm -rf "$temporary"' EXIT
apt_environment=(INNCONF="$temporary/inn.conf")

# INN does not install on a machine that has no domain of its own, unless it is told one.
cat > "$temporary/inn.conf" << 'END'
domain: lab.example
mta: "/usr/sbin/sendmail -oi -oem %s"
hismethod: hisv6
ovmethod: tradindexed
pathnews: /usr/lib/news
pathdb: /var/lib/news
pathetc: /etc/news
pathlog: /var/log/news
pathrun: /run/news
pathspool: /var/spool/news
END

# Whoever installs nginx here does not want a web server on port 80.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" > /dev/null
  "${as_root[@]}" chmod 755 "$policy"
  trap '"${as_root[@]}" rm -f "$policy"; rm -rf "$temporary"' EXIT
fi

install_missing
