// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.assist.action" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.action === undefined && (missing0 = "action") || data1.total_tokens === undefined && (missing0 = "total_tokens") || data1.prompt_tokens === undefined && (missing0 = "prompt_tokens") || data1.completion_tokens === undefined && (missing0 = "completion_tokens")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "action" || key0 === "total_tokens" || key0 === "prompt_tokens" || key0 === "completion_tokens")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.user_name !== undefined) {
    let data3 = data1.user_name;
    if (typeof data3 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  let data4 = data1.action;
  if (typeof data4 !== "string") return { field: "/properties/action", keyword: "type" };
  if (!(data4 === "explain_output" || data4 === "generate_query" || data4 === "other" || data4 === "suggest_command" || data4 === "summarise_output")) return { field: "/properties/action", keyword: "enum" };
  let data5 = data1.total_tokens;
  if (!Number.isInteger(data5)) return { field: "/properties/total_tokens", keyword: "type" };
  if (data5 > 1e7) return { field: "/properties/total_tokens", keyword: "maximum" };
  if (data5 < 0) return { field: "/properties/total_tokens", keyword: "minimum" };
  let data6 = data1.prompt_tokens;
  if (!Number.isInteger(data6)) return { field: "/properties/prompt_tokens", keyword: "type" };
  if (data6 > 1e7) return { field: "/properties/prompt_tokens", keyword: "maximum" };
  if (data6 < 0) return { field: "/properties/prompt_tokens", keyword: "minimum" };
  let data7 = data1.completion_tokens;
  if (!Number.isInteger(data7)) return { field: "/properties/completion_tokens", keyword: "type" };
  if (data7 > 1e7) return { field: "/properties/completion_tokens", keyword: "maximum" };
  if (data7 < 0) return { field: "/properties/completion_tokens", keyword: "minimum" };
  if (data.set !== undefined) {
    let data8 = data.set;
    for (const key1 in data8) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data9 = data.set_once;
    for (const key2 in data9) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
