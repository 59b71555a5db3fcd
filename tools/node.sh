#!/bin/sh
# Runs a script with the runtime that the launcher installed, else with the machine's Node: `npm run` knows only the latter.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
for node in "$root"/tools/runtime/node_modules/node-*/bin/node; do
  [ -x "$node" ] && exec "$node" "$@"
done
exec node "$@"
