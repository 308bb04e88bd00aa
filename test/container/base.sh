#!/usr/bin/env bash
# Commits a stand-in for docker.io/library/node:24-slim where no container registry can be reached:
# Debian's smallest system, Node 24 and npm from npm, and the user `node`.
set -euo pipefail

node_version=24.9.0
npm_version=11.6.0
image=docker.io/library/node:24-slim

buildah inspect --type image "$image" >/dev/null 2>&1 && exit 0

container=$(buildah from scratch)
log=$(mktemp)
trap 'buildah rm "$container" >/dev/null 2>&1; rm -f "$log"' EXIT
root=$(buildah mount "$container")
debootstrap --variant=minbase bookworm "$root" ${DEBIAN_MIRROR:-} >"$log" 2>&1 || { tail -n 5 "$log" >&2; exit 1; }
arch=$(node -p process.arch)
npm install --global --prefix "$root/usr/local" --no-audit --no-fund --loglevel=error \
  "npm@$npm_version" "node-linux-$arch@$node_version" >/dev/null
mv "$root/usr/local/lib/node_modules/node-linux-$arch/bin/node" "$root/usr/local/bin/node"
rm -r "$root/usr/local/lib/node_modules/node-linux-$arch"
chroot "$root" useradd --uid 1000 --user-group --create-home --shell /bin/bash node
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,locale}
buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  --env NODE_VERSION="$node_version" --cmd node "$container"
buildah commit --quiet "$container" "$image" >/dev/null
