// hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. Java 17, standard library only: java Anon.java
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.charset.*;
import java.util.*;
import java.util.regex.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Anon {
    static final Map<String, String> WIRE = Map.of("hmac-anon/1", "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=", "hmac-anon/2", "a2\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    static byte[] mac(byte[] key, byte[]... message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256")); // Java takes no empty key; HMAC pads it with zero bytes
        for (byte[] part : message) mac.update(part);
        return mac.doFinal();
    }

    /** A string of a request: none of them needs an escape. */
    static String text(String ask, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\\s*\"([^\"]*)\"").matcher(ask);
        return found.find() ? found.group(1) : "";
    }
    static byte[] bytes(String ask, String name) { return HexFormat.of().parseHex(text(ask, name)); }
    static String out(String text) { return "\"out\":\"" + text + "\""; }
    static String reject(String code) { return "\"reject\":\"" + code + "\""; }

    static String pseudonym(String scheme, String kind, String epoch, byte[] key, byte[] value) throws Exception {
        if (scheme.equals("hmac-anon/1")) return out(Base64.getEncoder().encodeToString(mac(key, value)));
        if (!kind.matches("[a-z][a-z0-9-]{0,31}") || !epoch.matches("([0-9]{4}-(0[1-9]|1[0-2]))?")) return reject("scope");
        String info = "11:hmac-anon/2," + kind.length() + ":" + kind + "," + epoch.length() + ":" + epoch + ",";
        byte[] subkey = mac(mac("hmac-anon/2".getBytes(StandardCharsets.UTF_8), key), info.getBytes(StandardCharsets.UTF_8), new byte[] {1});
        return out("a2." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(subkey, value)));
    }

    static String answer(String ask) throws Exception {
        String scheme = text(ask, "scheme"), kind = text(ask, "kind"), epoch = text(ask, "epoch");
        switch (text(ask, "op")) {
            case "anonymize": return pseudonym(scheme, kind, epoch, bytes(ask, "keyHex"), bytes(ask, "valueHex"));
            case "hmac": return out(HexFormat.of().formatHex(mac(bytes(ask, "keyHex"), bytes(ask, "msgHex"))));
            case "reject-scope": return pseudonym(scheme, new String(bytes(ask, "kindHex"), "UTF-8"), new String(bytes(ask, "epochHex"), "UTF-8"), new byte[1], new byte[1]);
            case "reject-form": return new String(bytes(ask, "candidateHex"), "UTF-8").matches(WIRE.get(scheme)) ? out("") : reject("form");
            case "reject-value": // getBytes would write a question mark for half of a pair; an encoder throws
                ByteBuffer value = StandardCharsets.UTF_8.newEncoder().encode(ByteBuffer.wrap(bytes(ask, "valueUtf16Hex")).asCharBuffer());
                return pseudonym(scheme, kind, epoch, bytes(ask, "keyHex"), Arrays.copyOf(value.array(), value.limit()));
            default: return "\"skipped\":\"not implemented\"";
        }
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String ask; (ask = lines.readLine()) != null; ) {
            String seq = ask.replaceFirst(".*\"seq\":\\s*(\\d+).*", "$1"), said;
            try { said = answer(ask); } catch (CharacterCodingException error) { said = reject("value_lone_surrogate"); }
            System.out.println("{\"seq\":" + seq + "," + said + "}");
        }
    }
}
