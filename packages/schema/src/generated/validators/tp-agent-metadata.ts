// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_78c4d21d } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.agent.metadata" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.version === undefined && (missing0 = "version") || data1.serves_ssh === undefined && (missing0 = "serves_ssh") || data1.serves_db === undefined && (missing0 = "serves_db") || data1.serves_kube === undefined && (missing0 = "serves_kube") || data1.serves_app === undefined && (missing0 = "serves_app") || data1.serves_desktop === undefined && (missing0 = "serves_desktop") || data1.serves_discovery === undefined && (missing0 = "serves_discovery") || data1.os === undefined && (missing0 = "os") || data1.arch === undefined && (missing0 = "arch") || data1.install_method === undefined && (missing0 = "install_method") || data1.container_runtime === undefined && (missing0 = "container_runtime") || data1.container_orchestrator === undefined && (missing0 = "container_orchestrator") || data1.external_upgrader === undefined && (missing0 = "external_upgrader")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "cluster_name" || key0 === "server_id" || key0 === "version" || key0 === "serves_ssh" || key0 === "serves_db" || key0 === "serves_kube" || key0 === "serves_app" || key0 === "serves_desktop" || key0 === "serves_discovery" || key0 === "os" || key0 === "os_support" || key0 === "arch" || key0 === "glibc" || key0 === "install_method" || key0 === "container_runtime" || key0 === "container_orchestrator" || key0 === "cloud_environment" || key0 === "external_upgrader")) return { field: "/properties", keyword: "additionalProperties" };
  }
  if (data1.cluster_name !== undefined) {
    let data2 = data1.cluster_name;
    if (typeof data2 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data2)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.server_id !== undefined) {
    let data3 = data1.server_id;
    if (typeof data3 !== "string") return { field: "/properties/server_id", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/server_id", keyword: "pattern" };
  }
  let data4 = data1.version;
  if (typeof data4 !== "string") return { field: "/properties/version", keyword: "type" };
  if (!pattern_78c4d21d.test(data4)) return { field: "/properties/version", keyword: "pattern" };
  if (typeof data1.serves_ssh !== "boolean") return { field: "/properties/serves_ssh", keyword: "type" };
  if (typeof data1.serves_db !== "boolean") return { field: "/properties/serves_db", keyword: "type" };
  if (typeof data1.serves_kube !== "boolean") return { field: "/properties/serves_kube", keyword: "type" };
  if (typeof data1.serves_app !== "boolean") return { field: "/properties/serves_app", keyword: "type" };
  if (typeof data1.serves_desktop !== "boolean") return { field: "/properties/serves_desktop", keyword: "type" };
  if (typeof data1.serves_discovery !== "boolean") return { field: "/properties/serves_discovery", keyword: "type" };
  let data11 = data1.os;
  if (typeof data11 !== "string") return { field: "/properties/os", keyword: "type" };
  if (!(data11 === "darwin" || data11 === "linux" || data11 === "other" || data11 === "windows")) return { field: "/properties/os", keyword: "enum" };
  if (data1.os_support !== undefined) {
    let data12 = data1.os_support;
    if (typeof data12 !== "string") return { field: "/properties/os_support", keyword: "type" };
    if (!(data12 === "end_of_life" || data12 === "maintained" || data12 === "security_only" || data12 === "unknown")) return { field: "/properties/os_support", keyword: "enum" };
  }
  let data13 = data1.arch;
  if (typeof data13 !== "string") return { field: "/properties/arch", keyword: "type" };
  if (!(data13 === "arm" || data13 === "arm64" || data13 === "ia32" || data13 === "other" || data13 === "x64")) return { field: "/properties/arch", keyword: "enum" };
  if (data1.glibc !== undefined) {
    let data14 = data1.glibc;
    if (typeof data14 !== "string") return { field: "/properties/glibc", keyword: "type" };
    if (!(data14 === "2.17-2.27" || data14 === "2.28-2.33" || data14 === "<2.17" || data14 === ">2.33" || data14 === "none")) return { field: "/properties/glibc", keyword: "enum" };
  }
  let data15 = data1.install_method;
  if (typeof data15 !== "string") return { field: "/properties/install_method", keyword: "type" };
  if (!(data15 === "dockerfile" || data15 === "helm_kube_agent" || data15 === "node_script" || data15 === "other" || data15 === "several" || data15 === "systemctl")) return { field: "/properties/install_method", keyword: "enum" };
  let data16 = data1.container_runtime;
  if (typeof data16 !== "string") return { field: "/properties/container_runtime", keyword: "type" };
  if (!(data16 === "containerd" || data16 === "docker" || data16 === "none" || data16 === "other" || data16 === "podman")) return { field: "/properties/container_runtime", keyword: "enum" };
  let data17 = data1.container_orchestrator;
  if (typeof data17 !== "string") return { field: "/properties/container_orchestrator", keyword: "type" };
  if (!(data17 === "kubernetes" || data17 === "none" || data17 === "other")) return { field: "/properties/container_orchestrator", keyword: "enum" };
  if (data1.cloud_environment !== undefined) {
    let data18 = data1.cloud_environment;
    if (typeof data18 !== "string") return { field: "/properties/cloud_environment", keyword: "type" };
    if (!(data18 === "aws" || data18 === "azure" || data18 === "gcp" || data18 === "other")) return { field: "/properties/cloud_environment", keyword: "enum" };
  }
  let data19 = data1.external_upgrader;
  if (typeof data19 !== "string") return { field: "/properties/external_upgrader", keyword: "type" };
  if (!(data19 === "binary" || data19 === "kube" || data19 === "none" || data19 === "other" || data19 === "systemd_unit")) return { field: "/properties/external_upgrader", keyword: "enum" };
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
