/**
 * undici's client, and its request, which undici's entry file puts on the client. The whole loads fetch, WebSocket,
 * caches and more, and takes longer than all questions to a server on the same machine.
 */
declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici';
  export default Client;
}

declare module 'undici/lib/api/api-request.js' {
  import type { Client, Dispatcher } from 'undici';
  export default function request(
    this: Client,
    options: Dispatcher.RequestOptions,
  ): Promise<Dispatcher.ResponseData>;
}
