// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { pattern_1678d620, pattern_d93b0932, pattern_f977ed60, pattern_ff170ac4 } from './patterns.js';
export function validate(data) {
  if (!(data && typeof data == "object" && !Array.isArray(data))) return { field: "", keyword: "type" };
  let missing0;
  if (data.schema === undefined && (missing0 = "schema") || data.catalog === undefined && (missing0 = "catalog") || data.batch_id === undefined && (missing0 = "batch_id") || data.sent_at === undefined && (missing0 = "sent_at") || data.reporter === undefined && (missing0 = "reporter") || data.anonymization === undefined && (missing0 = "anonymization") || data.stream === undefined && (missing0 = "stream") || data.events === undefined && (missing0 = "events")) return { field: "/" + missing0, keyword: "required" };
  for (const key0 in data) {
    if (!(key0 === "schema" || key0 === "catalog" || key0 === "batch_id" || key0 === "sent_at" || key0 === "reporter" || key0 === "anonymization" || key0 === "stream" || key0 === "events")) return { field: "", keyword: "additionalProperties" };
  }
  let data0 = data.schema;
  if (typeof data0 !== "string") return { field: "/schema", keyword: "type" };
  if ("candor/1" !== data0) return { field: "/schema", keyword: "const" };
  let data1 = data.catalog;
  if (typeof data1 !== "string") return { field: "/catalog", keyword: "type" };
  if (!pattern_ff170ac4.test(data1)) return { field: "/catalog", keyword: "pattern" };
  let data2 = data.batch_id;
  if (typeof data2 !== "string") return { field: "/batch_id", keyword: "type" };
  if (!pattern_1678d620.test(data2)) return { field: "/batch_id", keyword: "pattern" };
  let data3 = data.sent_at;
  if (typeof data3 !== "string") return { field: "/sent_at", keyword: "type" };
  if (!pattern_d93b0932.test(data3)) return { field: "/sent_at", keyword: "pattern" };
  let data4 = data.reporter;
  if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) return { field: "/reporter", keyword: "type" };
  let missing1;
  if (data4.name === undefined && (missing1 = "name") || data4.version === undefined && (missing1 = "version")) return { field: "/reporter/" + missing1, keyword: "required" };
  for (const key1 in data4) {
    if (!(key1 === "name" || key1 === "version")) return { field: "/reporter", keyword: "additionalProperties" };
  }
  let data5 = data4.name;
  if (typeof data5 !== "string") return { field: "/reporter/name", keyword: "type" };
  if (!(data5 === "@candor/browser-reporter" || data5 === "@candor/node-reporter")) return { field: "/reporter/name", keyword: "enum" };
  let data6 = data4.version;
  if (typeof data6 !== "string") return { field: "/reporter/version", keyword: "type" };
  if (!pattern_ff170ac4.test(data6)) return { field: "/reporter/version", keyword: "pattern" };
  let data7 = data.anonymization;
  if (!(data7 && typeof data7 == "object" && !Array.isArray(data7))) return { field: "/anonymization", keyword: "type" };
  let missing2;
  if (data7.scheme === undefined && (missing2 = "scheme") || data7.key_id === undefined && (missing2 = "key_id")) return { field: "/anonymization/" + missing2, keyword: "required" };
  for (const key2 in data7) {
    if (!(key2 === "scheme" || key2 === "key_id")) return { field: "/anonymization", keyword: "additionalProperties" };
  }
  let data8 = data7.scheme;
  if (typeof data8 !== "string") return { field: "/anonymization/scheme", keyword: "type" };
  if (!(data8 === "hmac-anon/1" || data8 === "hmac-anon/2")) return { field: "/anonymization/scheme", keyword: "enum" };
  let data9 = data7.key_id;
  if (typeof data9 !== "string") return { field: "/anonymization/key_id", keyword: "type" };
  if (!pattern_f977ed60.test(data9)) return { field: "/anonymization/key_id", keyword: "pattern" };
  let data10 = data.stream;
  if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) return { field: "/stream", keyword: "type" };
  let missing3;
  if (data10.id === undefined && (missing3 = "id") || data10.first === undefined && (missing3 = "first") || data10.last === undefined && (missing3 = "last") || data10.dropped === undefined && (missing3 = "dropped")) return { field: "/stream/" + missing3, keyword: "required" };
  for (const key3 in data10) {
    if (!(key3 === "id" || key3 === "first" || key3 === "last" || key3 === "dropped")) return { field: "/stream", keyword: "additionalProperties" };
  }
  let data11 = data10.id;
  if (typeof data11 !== "string") return { field: "/stream/id", keyword: "type" };
  if (!pattern_f977ed60.test(data11)) return { field: "/stream/id", keyword: "pattern" };
  let data12 = data10.first;
  if (!Number.isInteger(data12)) return { field: "/stream/first", keyword: "type" };
  if (data12 > 9007199254740991) return { field: "/stream/first", keyword: "maximum" };
  if (data12 < 1) return { field: "/stream/first", keyword: "minimum" };
  let data13 = data10.last;
  if (!Number.isInteger(data13)) return { field: "/stream/last", keyword: "type" };
  if (data13 > 9007199254740991) return { field: "/stream/last", keyword: "maximum" };
  if (data13 < 1) return { field: "/stream/last", keyword: "minimum" };
  let data14 = data10.dropped;
  if (!(data14 && typeof data14 == "object" && !Array.isArray(data14))) return { field: "/stream/dropped", keyword: "type" };
  for (const key4 in data14) {
    if (!(key4 === "queue_full" || key4 === "invalid" || key4 === "too_large" || key4 === "consent_withdrawn" || key4 === "shutdown" || key4 === "journal_full" || key4 === "journal_damaged")) return { field: "/stream/dropped", keyword: "additionalProperties" };
  }
  if (data14.queue_full !== undefined) {
    let data15 = data14.queue_full;
    if (!Number.isInteger(data15)) return { field: "/stream/dropped/queue_full", keyword: "type" };
    if (data15 > 9007199254740991) return { field: "/stream/dropped/queue_full", keyword: "maximum" };
    if (data15 < 0) return { field: "/stream/dropped/queue_full", keyword: "minimum" };
  }
  if (data14.invalid !== undefined) {
    let data16 = data14.invalid;
    if (!Number.isInteger(data16)) return { field: "/stream/dropped/invalid", keyword: "type" };
    if (data16 > 9007199254740991) return { field: "/stream/dropped/invalid", keyword: "maximum" };
    if (data16 < 0) return { field: "/stream/dropped/invalid", keyword: "minimum" };
  }
  if (data14.too_large !== undefined) {
    let data17 = data14.too_large;
    if (!Number.isInteger(data17)) return { field: "/stream/dropped/too_large", keyword: "type" };
    if (data17 > 9007199254740991) return { field: "/stream/dropped/too_large", keyword: "maximum" };
    if (data17 < 0) return { field: "/stream/dropped/too_large", keyword: "minimum" };
  }
  if (data14.consent_withdrawn !== undefined) {
    let data18 = data14.consent_withdrawn;
    if (!Number.isInteger(data18)) return { field: "/stream/dropped/consent_withdrawn", keyword: "type" };
    if (data18 > 9007199254740991) return { field: "/stream/dropped/consent_withdrawn", keyword: "maximum" };
    if (data18 < 0) return { field: "/stream/dropped/consent_withdrawn", keyword: "minimum" };
  }
  if (data14.shutdown !== undefined) {
    let data19 = data14.shutdown;
    if (!Number.isInteger(data19)) return { field: "/stream/dropped/shutdown", keyword: "type" };
    if (data19 > 9007199254740991) return { field: "/stream/dropped/shutdown", keyword: "maximum" };
    if (data19 < 0) return { field: "/stream/dropped/shutdown", keyword: "minimum" };
  }
  if (data14.journal_full !== undefined) {
    let data20 = data14.journal_full;
    if (!Number.isInteger(data20)) return { field: "/stream/dropped/journal_full", keyword: "type" };
    if (data20 > 9007199254740991) return { field: "/stream/dropped/journal_full", keyword: "maximum" };
    if (data20 < 0) return { field: "/stream/dropped/journal_full", keyword: "minimum" };
  }
  if (data14.journal_damaged !== undefined) {
    let data21 = data14.journal_damaged;
    if (!Number.isInteger(data21)) return { field: "/stream/dropped/journal_damaged", keyword: "type" };
    if (data21 > 9007199254740991) return { field: "/stream/dropped/journal_damaged", keyword: "maximum" };
    if (data21 < 0) return { field: "/stream/dropped/journal_damaged", keyword: "minimum" };
  }
  let data22 = data.events;
  if (!Array.isArray(data22)) return { field: "/events", keyword: "type" };
  if (data22.length < 1) return { field: "/events", keyword: "minItems" };
  const len0 = data22.length;
  for (let i0 = 0; i0 < len0; i0++) {
    let data23 = data22[i0];
    if (!(data23 && typeof data23 == "object" && !Array.isArray(data23))) return { field: "/events/" + i0, keyword: "type" };
  }
}
