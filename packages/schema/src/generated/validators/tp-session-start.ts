// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.session.start" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.session_type === undefined && (missing0 = "session_type") || data1.user_kind === undefined && (missing0 = "user_kind")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "user_name" || key0 === "address" || key0 === "session_type" || key0 === "user_kind" || key0 === "db_type" || key0 === "db_protocol" || key0 === "db_origin" || key0 === "db_client" || key0 === "desktop_type" || key0 === "desktop_origin" || key0 === "desktop_domain" || key0 === "desktop_creates_users" || key0 === "desktop_nla" || key0 === "app_is_multi_port" || key0 === "git_type" || key0 === "git_service" || key0 === "beam_id")) return { field: "/properties", keyword: "additionalProperties" };
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
  if (data1.address !== undefined) {
    let data4 = data1.address;
    if (typeof data4 !== "string") return { field: "/properties/address", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/address", keyword: "pattern" };
  }
  let data5 = data1.session_type;
  if (typeof data5 !== "string") return { field: "/properties/session_type", keyword: "type" };
  if (!(data5 === "app" || data5 === "app_mcp" || data5 === "app_tcp" || data5 === "db" || data5 === "desktop" || data5 === "git" || data5 === "k8s" || data5 === "k8s_port" || data5 === "linux_desktop" || data5 === "ssh" || data5 === "ssh_port")) return { field: "/properties/session_type", keyword: "enum" };
  let data6 = data1.user_kind;
  if (typeof data6 !== "string") return { field: "/properties/user_kind", keyword: "type" };
  if (!(data6 === "bot" || data6 === "human")) return { field: "/properties/user_kind", keyword: "enum" };
  if (data1.db_type !== undefined) {
    let data7 = data1.db_type;
    if (typeof data7 !== "string") return { field: "/properties/db_type", keyword: "type" };
    if (!(data7 === "alloydb" || data7 === "azure" || data7 === "cloudsql" || data7 === "documentdb" || data7 === "dynamodb" || data7 === "elasticache" || data7 === "keyspace" || data7 === "memorydb" || data7 === "mongo_atlas" || data7 === "opensearch" || data7 === "other" || data7 === "rds" || data7 === "rds_proxy" || data7 === "redshift" || data7 === "redshift_serverless" || data7 === "self_hosted" || data7 === "snowflake" || data7 === "spanner")) return { field: "/properties/db_type", keyword: "enum" };
  }
  if (data1.db_protocol !== undefined) {
    let data8 = data1.db_protocol;
    if (typeof data8 !== "string") return { field: "/properties/db_protocol", keyword: "type" };
    if (!(data8 === "cassandra" || data8 === "clickhouse" || data8 === "clickhouse_http" || data8 === "cockroachdb" || data8 === "dynamodb" || data8 === "elasticsearch" || data8 === "mongodb" || data8 === "mysql" || data8 === "opensearch" || data8 === "oracle" || data8 === "other" || data8 === "postgres" || data8 === "redis" || data8 === "snowflake" || data8 === "spanner" || data8 === "sqlserver")) return { field: "/properties/db_protocol", keyword: "enum" };
  }
  if (data1.db_origin !== undefined) {
    let data9 = data1.db_origin;
    if (typeof data9 !== "string") return { field: "/properties/db_origin", keyword: "type" };
    if (!(data9 === "cloud" || data9 === "config_file" || data9 === "discovery" || data9 === "dynamic" || data9 === "kubernetes" || data9 === "okta" || data9 === "other")) return { field: "/properties/db_origin", keyword: "enum" };
  }
  if (data1.db_client !== undefined) {
    let data10 = data1.db_client;
    if (typeof data10 !== "string") return { field: "/properties/db_client", keyword: "type" };
    if (!(data10 === "bi_tool" || data10 === "cli" || data10 === "desktop_app" || data10 === "driver" || data10 === "orm" || data10 === "other" || data10 === "product_proxy" || data10 === "unknown" || data10 === "web_ui")) return { field: "/properties/db_client", keyword: "enum" };
  }
  if (data1.desktop_type !== undefined) {
    let data11 = data1.desktop_type;
    if (typeof data11 !== "string") return { field: "/properties/desktop_type", keyword: "type" };
    if (!(data11 === "ad" || data11 === "non_ad")) return { field: "/properties/desktop_type", keyword: "enum" };
  }
  if (data1.desktop_origin !== undefined) {
    let data12 = data1.desktop_origin;
    if (typeof data12 !== "string") return { field: "/properties/desktop_origin", keyword: "type" };
    if (!(data12 === "config_file" || data12 === "dynamic")) return { field: "/properties/desktop_origin", keyword: "enum" };
  }
  if (data1.desktop_domain !== undefined) {
    let data13 = data1.desktop_domain;
    if (typeof data13 !== "string") return { field: "/properties/desktop_domain", keyword: "type" };
    if (!pseudonym.test(data13)) return { field: "/properties/desktop_domain", keyword: "pattern" };
  }
  if (data1.desktop_creates_users !== undefined) if (typeof data1.desktop_creates_users !== "boolean") return { field: "/properties/desktop_creates_users", keyword: "type" };
  if (data1.desktop_nla !== undefined) if (typeof data1.desktop_nla !== "boolean") return { field: "/properties/desktop_nla", keyword: "type" };
  if (data1.app_is_multi_port !== undefined) if (typeof data1.app_is_multi_port !== "boolean") return { field: "/properties/app_is_multi_port", keyword: "type" };
  if (data1.git_type !== undefined) {
    let data17 = data1.git_type;
    if (typeof data17 !== "string") return { field: "/properties/git_type", keyword: "type" };
    if (!(data17 === "clone" || data17 === "fetch" || data17 === "other" || data17 === "push")) return { field: "/properties/git_type", keyword: "enum" };
  }
  if (data1.git_service !== undefined) {
    let data18 = data1.git_service;
    if (typeof data18 !== "string") return { field: "/properties/git_service", keyword: "type" };
    if (!(data18 === "github" || data18 === "gitlab" || data18 === "other")) return { field: "/properties/git_service", keyword: "enum" };
  }
  if (data1.beam_id !== undefined) {
    let data19 = data1.beam_id;
    if (typeof data19 !== "string") return { field: "/properties/beam_id", keyword: "type" };
    if (!pseudonym.test(data19)) return { field: "/properties/beam_id", keyword: "pattern" };
  }
  if (data.set !== undefined) {
    let data20 = data.set;
    for (const key1 in data20) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data21 = data.set_once;
    for (const key2 in data21) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
