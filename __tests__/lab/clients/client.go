package main

import (
	"crypto/tls"
	"fmt"
	"net/http"
	"os"
)

// Calls TLS_READINESS_URL; with an argument, with TLS 1.1 at most.
func main() {
	config := &tls.Config{}
	if len(os.Args) > 1 {
		config.MinVersion, config.MaxVersion = tls.VersionTLS10, tls.VersionTLS11
	}
	client := http.Client{Transport: &http.Transport{TLSClientConfig: config}}
	response, err := client.Get(os.Getenv("TLS_READINESS_URL"))
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(response.Status)
}
