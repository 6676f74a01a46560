#!/bin/bash
# Starts PostgreSQL unless a secret is missing or still that of .env.example: a cluster made with it would keep it.
set -euo pipefail

for name in POSTGRES_PASSWORD CAREER_LEDGER_OWNER_PASSWORD CAREER_LEDGER_PASSWORD \
  CAREER_VIEWS_OWNER_PASSWORD CAREER_VIEWS_PROJECTOR_PASSWORD CAREER_VIEWS_PASSWORD; do
  file=${name}_FILE
  if [ -n "${!file:-}" ]; then value=$(<"${!file}"); else value=${!name:-}; fi
  case $value in
    '') echo "$name is not set" >&2; exit 1 ;;
    change-me*) echo "$name still has the value of .env.example: set one of your own" >&2; exit 1 ;;
  esac
done
exec docker-entrypoint.sh "$@"
