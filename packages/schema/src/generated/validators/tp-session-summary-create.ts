// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.sessionSummary.create" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.session_type === undefined && (missing0 = "session_type") || data1.provider === undefined && (missing0 = "provider") || data1.total_input_tokens === undefined && (missing0 = "total_input_tokens") || data1.total_output_tokens === undefined && (missing0 = "total_output_tokens") || data1.success === undefined && (missing0 = "success") || data1.is_cloud_default_model === undefined && (missing0 = "is_cloud_default_model") || data1.has_stored_embeddings === undefined && (missing0 = "has_stored_embeddings")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "session_type" || key0 === "provider" || key0 === "total_input_tokens" || key0 === "total_output_tokens" || key0 === "success" || key0 === "resource_name" || key0 === "is_cloud_default_model" || key0 === "has_stored_embeddings")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.session_type;
  if (typeof data3 !== "string") return { field: "/properties/session_type", keyword: "type" };
  if (!(data3 === "app" || data3 === "app_mcp" || data3 === "app_tcp" || data3 === "db" || data3 === "desktop" || data3 === "git" || data3 === "k8s" || data3 === "k8s_port" || data3 === "linux_desktop" || data3 === "ssh" || data3 === "ssh_port")) return { field: "/properties/session_type", keyword: "enum" };
  let data4 = data1.provider;
  if (typeof data4 !== "string") return { field: "/properties/provider", keyword: "type" };
  if (!(data4 === "anthropic" || data4 === "azure_openai" || data4 === "bedrock" || data4 === "openai" || data4 === "other" || data4 === "self_hosted" || data4 === "vertex_ai")) return { field: "/properties/provider", keyword: "enum" };
  let data5 = data1.total_input_tokens;
  if (!Number.isInteger(data5)) return { field: "/properties/total_input_tokens", keyword: "type" };
  if (data5 > 1e7) return { field: "/properties/total_input_tokens", keyword: "maximum" };
  if (data5 < 0) return { field: "/properties/total_input_tokens", keyword: "minimum" };
  let data6 = data1.total_output_tokens;
  if (!Number.isInteger(data6)) return { field: "/properties/total_output_tokens", keyword: "type" };
  if (data6 > 1e7) return { field: "/properties/total_output_tokens", keyword: "maximum" };
  if (data6 < 0) return { field: "/properties/total_output_tokens", keyword: "minimum" };
  if (typeof data1.success !== "boolean") return { field: "/properties/success", keyword: "type" };
  if (data1.resource_name !== undefined) {
    let data8 = data1.resource_name;
    if (typeof data8 !== "string") return { field: "/properties/resource_name", keyword: "type" };
    if (!pseudonym.test(data8)) return { field: "/properties/resource_name", keyword: "pattern" };
  }
  if (typeof data1.is_cloud_default_model !== "boolean") return { field: "/properties/is_cloud_default_model", keyword: "type" };
  if (typeof data1.has_stored_embeddings !== "boolean") return { field: "/properties/has_stored_embeddings", keyword: "type" };
  if (data.set !== undefined) {
    let data11 = data.set;
    for (const key1 in data11) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data12 = data.set_once;
    for (const key2 in data12) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
