// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { pattern_1678d620, pattern_8c0ed553, pattern_d93b0932, pattern_f977ed60 } from './patterns.js';
export function behaviorFault(data) {
  if (!(data && typeof data == "object" && !Array.isArray(data))) return { field: "", keyword: "type" };
  let missing0;
  if (data.id === undefined && (missing0 = "id") || data.seq === undefined && (missing0 = "seq") || data.event === undefined && (missing0 = "event") || data.at === undefined && (missing0 = "at") || data.distinct_id === undefined && (missing0 = "distinct_id") || data.properties === undefined && (missing0 = "properties")) return { field: "/" + missing0, keyword: "required" };
  for (const key0 in data) {
    if (!(key0 === "id" || key0 === "seq" || key0 === "event" || key0 === "at" || key0 === "distinct_id" || key0 === "properties" || key0 === "set" || key0 === "set_once")) return { field: "", keyword: "additionalProperties" };
  }
  let data0 = data.id;
  if (typeof data0 !== "string") return { field: "/id", keyword: "type" };
  if (!pattern_1678d620.test(data0)) return { field: "/id", keyword: "pattern" };
  let data1 = data.seq;
  if (!Number.isInteger(data1)) return { field: "/seq", keyword: "type" };
  if (data1 > 9007199254740991) return { field: "/seq", keyword: "maximum" };
  if (data1 < 1) return { field: "/seq", keyword: "minimum" };
  if (typeof data.event !== "string") return { field: "/event", keyword: "type" };
  let data3 = data.at;
  if (typeof data3 !== "string") return { field: "/at", keyword: "type" };
  if (!pattern_8c0ed553.test(data3)) return { field: "/at", keyword: "pattern" };
  let data4 = data.distinct_id;
  if (typeof data4 !== "string") return { field: "/distinct_id", keyword: "type" };
  if (!pattern_f977ed60.test(data4)) return { field: "/distinct_id", keyword: "pattern" };
  let data5 = data.properties;
  if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) return { field: "/properties", keyword: "type" };
  if (data.set !== undefined) {
    let data6 = data.set;
    if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) return { field: "/set", keyword: "type" };
  }
  if (data.set_once !== undefined) {
    let data7 = data.set_once;
    if (!(data7 && typeof data7 == "object" && !Array.isArray(data7))) return { field: "/set_once", keyword: "type" };
  }
}

export function usageFault(data) {
  if (!(data && typeof data == "object" && !Array.isArray(data))) return { field: "", keyword: "type" };
  let missing0;
  if (data.id === undefined && (missing0 = "id") || data.seq === undefined && (missing0 = "seq") || data.event === undefined && (missing0 = "event") || data.at === undefined && (missing0 = "at") || data.properties === undefined && (missing0 = "properties")) return { field: "/" + missing0, keyword: "required" };
  for (const key0 in data) {
    if (!(key0 === "id" || key0 === "seq" || key0 === "event" || key0 === "at" || key0 === "properties" || key0 === "set" || key0 === "set_once")) return { field: "", keyword: "additionalProperties" };
  }
  let data0 = data.id;
  if (typeof data0 !== "string") return { field: "/id", keyword: "type" };
  if (!pattern_1678d620.test(data0)) return { field: "/id", keyword: "pattern" };
  let data1 = data.seq;
  if (!Number.isInteger(data1)) return { field: "/seq", keyword: "type" };
  if (data1 > 9007199254740991) return { field: "/seq", keyword: "maximum" };
  if (data1 < 1) return { field: "/seq", keyword: "minimum" };
  if (typeof data.event !== "string") return { field: "/event", keyword: "type" };
  let data3 = data.at;
  if (typeof data3 !== "string") return { field: "/at", keyword: "type" };
  if (!pattern_d93b0932.test(data3)) return { field: "/at", keyword: "pattern" };
  let data4 = data.properties;
  if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) return { field: "/properties", keyword: "type" };
  if (data.set !== undefined) {
    let data5 = data.set;
    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) return { field: "/set", keyword: "type" };
  }
  if (data.set_once !== undefined) {
    let data6 = data.set_once;
    if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) return { field: "/set_once", keyword: "type" };
  }
}
