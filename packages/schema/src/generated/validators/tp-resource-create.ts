// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.resource.create" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.resource_kind === undefined && (missing0 = "resource_kind")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "resource_kind" || key0 === "resource_origin" || key0 === "cloud_provider" || key0 === "db_type" || key0 === "db_protocol" || key0 === "discovery_config")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.resource_kind;
  if (typeof data3 !== "string") return { field: "/properties/resource_kind", keyword: "type" };
  if (!(data3 === "app" || data3 === "db" || data3 === "k8s" || data3 === "node" || data3 === "node_openssh" || data3 === "other")) return { field: "/properties/resource_kind", keyword: "enum" };
  if (data1.resource_origin !== undefined) {
    let data4 = data1.resource_origin;
    if (typeof data4 !== "string") return { field: "/properties/resource_origin", keyword: "type" };
    if (!(data4 === "cloud" || data4 === "kubernetes" || data4 === "other")) return { field: "/properties/resource_origin", keyword: "enum" };
  }
  if (data1.cloud_provider !== undefined) {
    let data5 = data1.cloud_provider;
    if (typeof data5 !== "string") return { field: "/properties/cloud_provider", keyword: "type" };
    if (!(data5 === "aws" || data5 === "azure" || data5 === "gcp" || data5 === "kubernetes")) return { field: "/properties/cloud_provider", keyword: "enum" };
  }
  if (data1.db_type !== undefined) {
    let data6 = data1.db_type;
    if (typeof data6 !== "string") return { field: "/properties/db_type", keyword: "type" };
    if (!(data6 === "alloydb" || data6 === "azure" || data6 === "cloudsql" || data6 === "documentdb" || data6 === "dynamodb" || data6 === "elasticache" || data6 === "keyspace" || data6 === "memorydb" || data6 === "mongo_atlas" || data6 === "opensearch" || data6 === "other" || data6 === "rds" || data6 === "rds_proxy" || data6 === "redshift" || data6 === "redshift_serverless" || data6 === "self_hosted" || data6 === "snowflake" || data6 === "spanner")) return { field: "/properties/db_type", keyword: "enum" };
  }
  if (data1.db_protocol !== undefined) {
    let data7 = data1.db_protocol;
    if (typeof data7 !== "string") return { field: "/properties/db_protocol", keyword: "type" };
    if (!(data7 === "cassandra" || data7 === "clickhouse" || data7 === "clickhouse_http" || data7 === "cockroachdb" || data7 === "dynamodb" || data7 === "elasticsearch" || data7 === "mongodb" || data7 === "mysql" || data7 === "opensearch" || data7 === "oracle" || data7 === "other" || data7 === "postgres" || data7 === "redis" || data7 === "snowflake" || data7 === "spanner" || data7 === "sqlserver")) return { field: "/properties/db_protocol", keyword: "enum" };
  }
  if (data1.discovery_config !== undefined) {
    let data8 = data1.discovery_config;
    if (typeof data8 !== "string") return { field: "/properties/discovery_config", keyword: "type" };
    if (!pseudonym.test(data8)) return { field: "/properties/discovery_config", keyword: "pattern" };
  }
  if (data.set !== undefined) {
    let data9 = data.set;
    for (const key1 in data9) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data10 = data.set_once;
    for (const key2 in data10) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
