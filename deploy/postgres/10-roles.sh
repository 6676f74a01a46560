#!/bin/bash
# Makes the databases and roles of both services, once, when the cluster is made. Passwords come from the environment, or from the
# file that NAME_FILE names; there are no defaults, and those of .env.example are refused.
set -euo pipefail

secret() {
  local file="$1_FILE" value
  if [ -n "${!file:-}" ]; then value=$(<"${!file}"); else value=${!1:-}; fi
  case $value in
    '') echo "$1 is not set: the role would have no password" >&2; exit 1 ;;
    change-me*) echo "$1 still has the value of .env.example: set one of your own" >&2; exit 1 ;;
  esac
  printf '%s' "$value"
}

case ${POSTGRES_PASSWORD:-} in
  change-me*) echo "POSTGRES_PASSWORD still has the value of .env.example: set one of your own" >&2; exit 1 ;;
esac
ledger_owner=$(secret CAREER_LEDGER_OWNER_PASSWORD)
ledger_app=$(secret CAREER_LEDGER_PASSWORD)
views=$(secret CAREER_VIEWS_PASSWORD)

psql -v ON_ERROR_STOP=1 --no-psqlrc -q --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v ledger_owner="$ledger_owner" -v ledger_app="$ledger_app" -v views="$views" <<'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
create role ledger login password :'ledger_owner';
-- may insert and select facts and no more: its rights come with the migrations
create role ledger_app login password :'ledger_app';
create role views login password :'views';
create database ledger owner ledger;
create database views owner views;
revoke connect, temporary on database ledger, views from public;
grant connect on database ledger to ledger_app;
SQL
