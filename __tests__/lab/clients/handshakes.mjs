/** Does a handshake with each of these ports of 127.0.0.1, and says which complete: PORT yes, or PORT no and why. */
import { connect } from 'node:tls';

for (const port of process.argv.slice(2)) {
  const outcome = await new Promise((resolve) => {
    const options = {
      host: '127.0.0.1',
      port: Number(port),
      servername: 'localhost',
      rejectUnauthorized: false,
    };
    const socket = connect(options, () => resolve('yes'));
    socket.setTimeout(10_000, () => resolve('no timeout'));
    socket.on('error', ({ message }) => resolve(`no ${message}`)).on('close', () => resolve('no closed'));
    socket.once('secureConnect', () => socket.destroy());
  });
  console.log(port, outcome.replaceAll('\n', ' '));
}
