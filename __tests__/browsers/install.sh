#!/usr/bin/env bash
# Installs what the browser tests need, from Debian's packages (Debian 12). Needs root or sudo. Does nothing for what is
# there already.
set -euo pipefail

packages=(
  chromium
  firefox-esr
  libnss3-tools # certutil, which makes a profile of Firefox trust an authority
)

. "$(dirname "$0")/../lab/apt-packages.sh"
prepare_packages 'The browsers need' "${packages[@]}"
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

install_missing
