// TLS servers on 127.0.0.1: CERTIFICATE KEY, then PORT MIN MAX AUTH SUITES CURVE for each, such as 20001 1.0 1.2 none "" "".
package main

import (
	"crypto/tls"
	"net"
	"os"
	"strings"
	"time"
)

var versions = map[string]uint16{
	"1.0": tls.VersionTLS10, "1.1": tls.VersionTLS11, "1.2": tls.VersionTLS12, "1.3": tls.VersionTLS13,
}

func main() {
	pair, err := tls.LoadX509KeyPair(os.Args[1], os.Args[2])
	if err != nil {
		panic(err)
	}
	for args := os.Args[3:]; len(args) > 0; args = args[6:] {
		config := &tls.Config{
			Certificates: []tls.Certificate{pair},
			MinVersion:   versions[args[1]],
			MaxVersion:   versions[args[2]],
		}
		if args[3] == "demand" {
			config.ClientAuth = tls.RequireAnyClientCert
		}
		for _, suite := range append(tls.CipherSuites(), tls.InsecureCipherSuites()...) {
			if strings.Contains(","+args[4]+",", ","+suite.Name+",") {
				config.CipherSuites = append(config.CipherSuites, suite.ID)
			}
		}
		if args[5] == "P521" {
			config.CurvePreferences = []tls.CurveID{tls.CurveP521}
		}
		listener, err := tls.Listen("tcp", "127.0.0.1:"+args[0], config)
		if err != nil {
			panic(err)
		}
		go serve(listener)
	}
	select {}
}

func serve(listener net.Listener) {
	for {
		connection, err := listener.Accept()
		if err != nil {
			panic(err)
		}
		go answer(connection)
	}
}

func answer(connection net.Conn) {
	defer connection.Close()
	connection.SetDeadline(time.Now().Add(5 * time.Second))
	if _, err := connection.Read(make([]byte, 4096)); err == nil {
		connection.Write([]byte("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"))
	}
}
