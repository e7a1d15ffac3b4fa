// hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. Go 1.19, standard library only: go run anon.go
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
)

var forms = map[string]*regexp.Regexp{"hmac-anon/1": regexp.MustCompile(`^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$`), "hmac-anon/2": regexp.MustCompile(`^a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$`)}
var kinds, epochs = regexp.MustCompile(`^[a-z][a-z0-9-]{0,31}$`), regexp.MustCompile(`^([0-9]{4}-(0[1-9]|1[0-2]))?$`)

func mac(key, message []byte) []byte {
	m := hmac.New(sha256.New, key)
	m.Write(message)
	return m.Sum(nil)
}

// What is answered, and whether it is "out", "reject" or "skipped". In Go, $ is the end of the text.
func answer(ask map[string]any) (string, string) {
	text := func(name string) string { s, _ := ask[name].(string); return s }
	bytes := func(name string) []byte { b, _ := hex.DecodeString(text(name)); return b }
	key, value, kind, epoch := bytes("keyHex"), bytes("valueHex"), []byte(text("kind")), []byte(text("epoch"))
	switch ask["op"] {
	case "anonymize":
	case "hmac":
		return hex.EncodeToString(mac(key, bytes("msgHex"))), "out"
	case "reject-scope":
		kind, epoch = bytes("kindHex"), bytes("epochHex")
	case "reject-form":
		if !forms[text("scheme")].Match(bytes("candidateHex")) {
			return "form", "reject"
		}
		return "", "out"
	default:
		return "not implemented: a Go string is bytes", "skipped"
	}
	if ask["scheme"] == "hmac-anon/1" {
		return base64.StdEncoding.EncodeToString(mac(key, value)), "out"
	} else if !kinds.Match(kind) || !epochs.Match(epoch) {
		return "scope", "reject"
	}
	info := fmt.Sprintf("11:hmac-anon/2,%d:%s,%d:%s,\x01", len(kind), kind, len(epoch), epoch)
	subkey := mac(mac([]byte("hmac-anon/2"), key), []byte(info))
	return "a2." + base64.RawURLEncoding.EncodeToString(mac(subkey, value)), "out"
}

func main() {
	for input, ask := json.NewDecoder(os.Stdin), map[string]any(nil); input.Decode(&ask) == nil; ask = nil {
		said, how := answer(ask)
		line, _ := json.Marshal(map[string]any{"seq": ask["seq"], how: said})
		fmt.Println(string(line))
	}
}
