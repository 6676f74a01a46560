-- Sessions are the service's own.
grant usage on schema session to views_projector;
grant select, insert, update, delete on login to views_projector;
