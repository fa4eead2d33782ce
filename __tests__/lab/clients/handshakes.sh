# Does a handshake with each of these ports of 127.0.0.1, and says which complete: PORT yes, or PORT no and why.
# The first argument is the client: curl or gnutls-cli.
client=$1
shift
for port in "$@"; do
  case $client in
    # Whatever becomes of the request, %{time_appconnect} is when the handshake was done. Botan answers ALPN with an
    # empty name, which OpenSSL takes for an error.
    curl) said=$(curl -k -sS --no-alpn -o /dev/null -w '%{time_appconnect}' --max-time 10 "https://127.0.0.1:$port/" 2>&1) ;;
    gnutls-cli) said=$(timeout 10 gnutls-cli --insecure --port "$port" --sni-hostname localhost 127.0.0.1 < /dev/null 2>&1) ;;
  esac
  said=$(printf '%s' "$said" | tr '\n' ' ')
  case "$client $said" in
    'gnutls-cli '*'Handshake was completed'*) echo "$port yes" ;;
    'curl '*'0.000000') echo "$port no $said" ;;
    'curl '*) echo "$port yes" ;;
    *) echo "$port no $said" ;;
  esac
done
