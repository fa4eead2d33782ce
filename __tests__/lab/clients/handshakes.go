package main

import (
	"crypto/tls"
	"fmt"
	"net"
	"os"
	"time"
)

// Does a handshake with each of these ports of 127.0.0.1, and says which complete: PORT yes, or PORT no and why.
func main() {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	for _, port := range os.Args[1:] {
		config := &tls.Config{InsecureSkipVerify: true, ServerName: "localhost"}
		connection, err := tls.DialWithDialer(dialer, "tcp", "127.0.0.1:"+port, config)
		if err != nil {
			fmt.Println(port, "no", err)
			continue
		}
		connection.Close()
		fmt.Println(port, "yes")
	}
}
