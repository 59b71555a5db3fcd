-- Who makes a change, for those who do not say it themselves.

create function genims.say_actor() returns trigger
language plpgsql as $$
begin
  -- A transaction says it once: the setting ends with it, and with a savepoint that is rolled back, as the message does.
  if current_setting('genims.said_in', true) is distinct from pg_current_xact_id()::text then
    perform set_config('genims.said_in', pg_current_xact_id()::text, true);
    perform pg_logical_emit_message(true, 'genims.actor', jsonb_build_object(
      'user', session_user,
      'application', current_setting('application_name'),
      'address', host(inet_client_addr()),
      'reason', current_setting('genims.reason', true))::text);
  end if;
  return null;
end
$$;
revoke all on function genims.say_actor() from public;
comment on function genims.say_actor() is 'Trigger of every published table, once per transaction: tells change capture who the session is. What a session sets as genims.reason goes with it. Daemons say for themselves who they are.';
