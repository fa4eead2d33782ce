import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Security;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Calls TLS_READINESS_URL with Java's HttpClient, with the given versions alone where some are given. */
public class LabClient {
  public static void main(String[] versions) throws Exception {
    // Today's Java disables TLS 1.0 and 1.1; the Java of old clients did not.
    Security.setProperty("jdk.tls.disabledAlgorithms", "");
    var client = HttpClient.newBuilder();
    if (versions.length > 0) {
      client.sslContext(SSLContext.getDefault()).sslParameters(new SSLParameters(null, versions));
    }
    var request = HttpRequest.newBuilder(URI.create(System.getenv("TLS_READINESS_URL"))).build();
    System.out.println(client.build().send(request, BodyHandlers.discarding()).statusCode());
  }
}
