#!/usr/bin/env bash
# Builds the image from the Dockerfile with buildah: build.sh NAME
# npm inside the build is configured as npm on this machine is; nothing of that is in the image.
set -euo pipefail

config=$(mktemp)
trap 'rm -f "$config"' EXIT
for scope in global user; do
  file=$(npm config get "${scope}config" 2>/dev/null)
  [[ ! -f $file ]] || { cat "$file"; echo; } >>"$config"
done
volumes=(--volume "$config:/root/.npmrc:ro" --volume "$(npm config get cache 2>/dev/null):/root/.npm")
certificates=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
if [[ -f $certificates ]]; then
  echo "cafile=/etc/ssl/certs/ca-certificates.crt" >>"$config"
  volumes+=(--volume "$certificates:/etc/ssl/certs/ca-certificates.crt:ro")
fi

# The docker format, because that of OCI has no health check.
buildah bud --format docker --pull-never --layers=false --quiet --tag "$1" "${volumes[@]}" \
  "$(dirname "$0")/../.."
