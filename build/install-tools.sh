#!/usr/bin/env bash
# Installs, on a Debian machine and as root, what the tests want to meet for real:
# chromium, an engine with busybox to make images from, and docker compose v2.
# Does nothing that is already done.
set -euo pipefail

need=()
command -v chromium >/dev/null || need+=(chromium)
command -v dockerd >/dev/null || need+=(docker.io iptables)
command -v xz >/dev/null || need+=(xz-utils)
[ -e /bin/busybox ] || need+=(busybox-static)
dpkg -s fonts-noto-cjk >/dev/null 2>&1 || need+=(fonts-noto-cjk)
if [ ${#need[@]} -gt 0 ]; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${need[@]}"
fi

# Debian 12's docker-compose is version 1. The Go version 2 is in sid and needs nothing but
# libc, so it is unpacked beside the system, from whichever mirror this machine is set to.
if ! docker compose version >/dev/null 2>&1; then
  apt-get indextargets --format '$(REPO_URI)' >/dev/null 2>&1 || apt-get update -q
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Identifier: Packages' |
    awk '$2 !~ /-/ && !found++ { print $1 }')
  dir=$(mktemp -d)
  trap 'rm -rf "$dir"' EXIT
  chmod 755 "$dir"
  # Reading to the end, without `exit`, keeps awk from breaking the pipe under pipefail.
  fetch() { /usr/lib/apt/apt-helper download-file "$1" "$2" >/dev/null 2>&1; }
  fetch "${mirror%/}/dists/sid/main/binary-amd64/Packages.xz" "$dir/Packages.xz"
  deb=$(xz -dc "$dir/Packages.xz" | awk '/^Package: / { hit = $2 == "docker-compose" } hit && /^Filename: / { print $2 }')
  fetch "${mirror%/}/$deb" "$dir/compose.deb"
  dpkg -x "$dir/compose.deb" "$dir/root"
  install -D -m 755 "$dir/root/usr/libexec/docker/cli-plugins/docker-compose" \
    "$HOME/.docker/cli-plugins/docker-compose"
fi
docker compose version
