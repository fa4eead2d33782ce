#!/usr/bin/env escript
%% TLS servers on 127.0.0.1: CERTIFICATE KEY, then PORT VERSIONS SUITES for each, such as 20001 tlsv1,tlsv1.1 default.

main([Certificate, Key | Servers]) ->
  {ok, _} = application:ensure_all_started(ssl),
  logger:set_primary_config(level, none),
  listen(Certificate, Key, Servers),
  receive after infinity -> ok end.

listen(_, _, []) -> ok;
listen(Certificate, Key, [Port, Versions, Suites | Servers]) ->
  {ok, Socket} = ssl:listen(list_to_integer(Port), [
    {ip, {127, 0, 0, 1}}, {reuseaddr, true}, {active, false},
    {certfile, Certificate}, {keyfile, Key},
    {versions, [list_to_atom(Version) || Version <- string:split(Versions, ",", all)]} | ciphers(Suites)]),
  spawn(fun() -> accept(Socket) end),
  listen(Certificate, Key, Servers).

ciphers("default") -> [];
ciphers(Suites) -> [{ciphers, [ssl:str_to_suite(Suite) || Suite <- string:split(Suites, ",", all)]}].

accept(Listening) ->
  {ok, Socket} = ssl:transport_accept(Listening),
  Pid = spawn(fun() -> receive go -> answer(Socket) end end),
  ok = ssl:controlling_process(Socket, Pid),
  Pid ! go,
  accept(Listening).

answer(Socket) ->
  case ssl:handshake(Socket, 5000) of
    {ok, Tls} ->
      ssl:recv(Tls, 0, 5000),
      ssl:send(Tls, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"),
      ssl:close(Tls);
    _ -> ok
  end.
