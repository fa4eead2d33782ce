/**
 * undici's client alone: the whole loads fetch, WebSocket, caches and more, and takes longer than all questions to a
 * server on the same machine.
 */
declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici';
  export default Client;
}
