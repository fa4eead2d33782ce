# Installs Debian packages; is read by the scripts that say which. Does nothing for what is there already.

is_installed() {
  [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

# Sets `missing` to those of these packages that are not there, and `as_root` to what runs a command as root. The first
# argument says who needs them.
prepare_packages() {
  local who=$1 package
  shift
  missing=()
  as_root=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if [ "${#missing[@]}" -eq 0 ]; then return; fi
  echo "Installing ${missing[*]}"
  if ! command -v apt-get > /dev/null; then
    echo "$who apt-get, which is not here." >&2
    exit 1
  fi
  if [ "$(id -u)" -eq 0 ]; then return; fi
  if ! sudo -n true 2> /dev/null; then
    echo "$who root, or sudo without a password, to install packages." >&2
    exit 1
  fi
  as_root=(sudo -n)
}

# Installs what is missing.
install_missing() {
  local install=(install --no-install-recommends --yes "${missing[@]}")
  # A fresh machine has no lists, and old lists name packages that are gone.
  apt "${install[@]}" 2> /dev/null && return
  apt update
  apt "${install[@]}"
}

apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${apt_environment[@]}" \
    apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# More for the environment of apt-get, as `NAME=value`.
apt_environment=()
