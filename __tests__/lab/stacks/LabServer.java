import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** JSSE servers on 127.0.0.1, four arguments each: PORT KEYSTORE PROTOCOLS SUITES. SUITES may be "default". */
public class LabServer {
  public static void main(String[] args) throws Exception {
    Security.setProperty("jdk.tls.disabledAlgorithms", "");
    Security.setProperty("jdk.tls.legacyAlgorithms", "");
    Security.setProperty("jdk.certpath.disabledAlgorithms", "");
    for (int index = 0; index < args.length; index += 4) {
      SSLServerSocket server = listen(Integer.parseInt(args[index]), args[index + 1]);
      if (args[index + 2].endsWith("!")) server.setNeedClientAuth(true);
      if (args[index + 2].endsWith("?")) onlyKnownName(server);
      server.setEnabledProtocols(args[index + 2].replaceAll("[!?]", "").split(","));
      if (!args[index + 3].equals("default")) server.setEnabledCipherSuites(args[index + 3].split(","));
      new Thread(() -> accept(server)).start();
    }
  }

  /** Any other name in SNI is answered with unrecognized_name; a ClientHello without a name is accepted. */
  private static void onlyKnownName(SSLServerSocket server) {
    SSLParameters parameters = server.getSSLParameters();
    parameters.setSNIMatchers(List.of(SNIHostName.createSNIMatcher("known\\.example")));
    server.setSSLParameters(parameters);
  }

  private static SSLServerSocket listen(int port, String path) throws Exception {
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = new FileInputStream(path)) {
      store.load(file, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    return (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, 50, loopback);
  }

  private static void accept(SSLServerSocket server) {
    while (true) {
      try {
        SSLSocket socket = (SSLSocket) server.accept();
        new Thread(() -> serve(socket)).start();
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  private static void serve(SSLSocket socket) {
    try (socket) {
      socket.setSoTimeout(5000);
      socket.startHandshake();
      socket.getInputStream().read();
      socket.getOutputStream().write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n".getBytes());
    } catch (Exception refused) {
      // A handshake that fails is what the lab is about.
    }
  }
}
