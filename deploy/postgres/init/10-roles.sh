#!/bin/bash
# Makes the databases and roles of both services, once, when the cluster is made. Passwords come from the environment, or from the
# file that NAME_FILE names; start.sh has looked at them.
set -euo pipefail

secret() {
  local file="$1_FILE"
  if [ -n "${!file:-}" ]; then cat "${!file}"; else printf '%s' "${!1}"; fi
}

psql -v ON_ERROR_STOP=1 --no-psqlrc -q --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v ledger_owner="$(secret CAREER_LEDGER_OWNER_PASSWORD)" \
  -v ledger_app="$(secret CAREER_LEDGER_PASSWORD)" \
  -v views_owner="$(secret CAREER_VIEWS_OWNER_PASSWORD)" \
  -v views_projector="$(secret CAREER_VIEWS_PROJECTOR_PASSWORD)" \
  -v views_reader="$(secret CAREER_VIEWS_PASSWORD)" <<'SQL'
set log_statement = 'none';
set log_min_error_statement = 'panic';
create role ledger login password :'ledger_owner';
-- may insert and select facts and no more: its rights come with the migrations
create role ledger_app login password :'ledger_app';
create role views login password :'views_owner';
-- writes what is projected and works for the service itself; who answers requests is held by row-level security
create role views_projector login bypassrls password :'views_projector';
create role views_reader login password :'views_reader';
create database ledger owner ledger;
create database views owner views;
revoke connect, temporary on database ledger, views from public;
grant connect on database ledger to ledger_app;
grant connect on database views to views_projector, views_reader;
SQL
