// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.database.userCreated" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.db_type === undefined && (missing0 = "db_type") || data1.db_protocol === undefined && (missing0 = "db_protocol") || data1.db_origin === undefined && (missing0 = "db_origin") || data1.num_roles === undefined && (missing0 = "num_roles")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "db_type" || key0 === "db_protocol" || key0 === "db_origin" || key0 === "user_name" || key0 === "num_roles")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  let data3 = data1.db_type;
  if (typeof data3 !== "string") return { field: "/properties/db_type", keyword: "type" };
  if (!(data3 === "alloydb" || data3 === "azure" || data3 === "cloudsql" || data3 === "documentdb" || data3 === "dynamodb" || data3 === "elasticache" || data3 === "keyspace" || data3 === "memorydb" || data3 === "mongo_atlas" || data3 === "opensearch" || data3 === "other" || data3 === "rds" || data3 === "rds_proxy" || data3 === "redshift" || data3 === "redshift_serverless" || data3 === "self_hosted" || data3 === "snowflake" || data3 === "spanner")) return { field: "/properties/db_type", keyword: "enum" };
  let data4 = data1.db_protocol;
  if (typeof data4 !== "string") return { field: "/properties/db_protocol", keyword: "type" };
  if (!(data4 === "cassandra" || data4 === "clickhouse" || data4 === "clickhouse_http" || data4 === "cockroachdb" || data4 === "dynamodb" || data4 === "elasticsearch" || data4 === "mongodb" || data4 === "mysql" || data4 === "opensearch" || data4 === "oracle" || data4 === "other" || data4 === "postgres" || data4 === "redis" || data4 === "snowflake" || data4 === "spanner" || data4 === "sqlserver")) return { field: "/properties/db_protocol", keyword: "enum" };
  let data5 = data1.db_origin;
  if (typeof data5 !== "string") return { field: "/properties/db_origin", keyword: "type" };
  if (!(data5 === "cloud" || data5 === "config_file" || data5 === "discovery" || data5 === "dynamic" || data5 === "kubernetes" || data5 === "okta" || data5 === "other")) return { field: "/properties/db_origin", keyword: "enum" };
  if (data1.user_name !== undefined) {
    let data6 = data1.user_name;
    if (typeof data6 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data6)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  let data7 = data1.num_roles;
  if (!Number.isInteger(data7)) return { field: "/properties/num_roles", keyword: "type" };
  if (data7 > 1e4) return { field: "/properties/num_roles", keyword: "maximum" };
  if (data7 < 0) return { field: "/properties/num_roles", keyword: "minimum" };
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
