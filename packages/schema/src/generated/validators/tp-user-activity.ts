// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.
import { usageFault } from './envelope.js';
import { pattern_2b6b8b5c } from './patterns.js';
export function validate(data, pseudonym) {
  const fault = usageFault(data);
  if (fault !== undefined) return fault;
  if ("tp.user.activity" !== data.event) return { field: "/event", keyword: "const" };
  let data1 = data.properties;
  let missing0;
  if (data1.window_start === undefined && (missing0 = "window_start") || data1.user_kind === undefined && (missing0 = "user_kind")) return { field: "/properties/" + missing0, keyword: "required" };
  for (const key0 in data1) {
    if (!(key0 === "window_start" || key0 === "cluster_name" || key0 === "reporter_host" || key0 === "user_name" || key0 === "user_kind" || key0 === "user_origin" || key0 === "logins" || key0 === "ssh_sessions" || key0 === "ssh_port_sessions" || key0 === "sftp_events" || key0 === "app_sessions" || key0 === "app_tcp_sessions" || key0 === "kube_sessions" || key0 === "kube_requests" || key0 === "kube_port_sessions" || key0 === "db_sessions" || key0 === "desktop_sessions" || key0 === "linux_desktop_sessions" || key0 === "saml_idp_sessions" || key0 === "access_requests_created" || key0 === "access_requests_reviewed" || key0 === "access_lists_reviewed" || key0 === "access_lists_grants" || key0 === "access_graph_queries" || key0 === "session_summary_searches" || key0 === "session_summary_filtered_searches" || key0 === "bot_joins" || key0 === "certificates_issued" || key0 === "spiffe_svids_issued")) return { field: "/properties", keyword: "additionalProperties" };
  }
  let data2 = data1.window_start;
  if (typeof data2 !== "string") return { field: "/properties/window_start", keyword: "type" };
  if (!pattern_2b6b8b5c.test(data2)) return { field: "/properties/window_start", keyword: "pattern" };
  if (data1.cluster_name !== undefined) {
    let data3 = data1.cluster_name;
    if (typeof data3 !== "string") return { field: "/properties/cluster_name", keyword: "type" };
    if (!pseudonym.test(data3)) return { field: "/properties/cluster_name", keyword: "pattern" };
  }
  if (data1.reporter_host !== undefined) {
    let data4 = data1.reporter_host;
    if (typeof data4 !== "string") return { field: "/properties/reporter_host", keyword: "type" };
    if (!pseudonym.test(data4)) return { field: "/properties/reporter_host", keyword: "pattern" };
  }
  if (data1.user_name !== undefined) {
    let data5 = data1.user_name;
    if (typeof data5 !== "string") return { field: "/properties/user_name", keyword: "type" };
    if (!pseudonym.test(data5)) return { field: "/properties/user_name", keyword: "pattern" };
  }
  let data6 = data1.user_kind;
  if (typeof data6 !== "string") return { field: "/properties/user_kind", keyword: "type" };
  if (!(data6 === "bot" || data6 === "human" || data6 === "system")) return { field: "/properties/user_kind", keyword: "enum" };
  if (data1.user_origin !== undefined) {
    let data7 = data1.user_origin;
    if (typeof data7 !== "string") return { field: "/properties/user_origin", keyword: "type" };
    if (!(data7 === "entra_id" || data7 === "local" || data7 === "okta" || data7 === "scim" || data7 === "sso")) return { field: "/properties/user_origin", keyword: "enum" };
  }
  if (data1.logins !== undefined) {
    let data8 = data1.logins;
    if (!Number.isInteger(data8)) return { field: "/properties/logins", keyword: "type" };
    if (data8 > 1e6) return { field: "/properties/logins", keyword: "maximum" };
    if (data8 < 0) return { field: "/properties/logins", keyword: "minimum" };
  }
  if (data1.ssh_sessions !== undefined) {
    let data9 = data1.ssh_sessions;
    if (!Number.isInteger(data9)) return { field: "/properties/ssh_sessions", keyword: "type" };
    if (data9 > 1e6) return { field: "/properties/ssh_sessions", keyword: "maximum" };
    if (data9 < 0) return { field: "/properties/ssh_sessions", keyword: "minimum" };
  }
  if (data1.ssh_port_sessions !== undefined) {
    let data10 = data1.ssh_port_sessions;
    if (!Number.isInteger(data10)) return { field: "/properties/ssh_port_sessions", keyword: "type" };
    if (data10 > 1e6) return { field: "/properties/ssh_port_sessions", keyword: "maximum" };
    if (data10 < 0) return { field: "/properties/ssh_port_sessions", keyword: "minimum" };
  }
  if (data1.sftp_events !== undefined) {
    let data11 = data1.sftp_events;
    if (!Number.isInteger(data11)) return { field: "/properties/sftp_events", keyword: "type" };
    if (data11 > 1e6) return { field: "/properties/sftp_events", keyword: "maximum" };
    if (data11 < 0) return { field: "/properties/sftp_events", keyword: "minimum" };
  }
  if (data1.app_sessions !== undefined) {
    let data12 = data1.app_sessions;
    if (!Number.isInteger(data12)) return { field: "/properties/app_sessions", keyword: "type" };
    if (data12 > 1e6) return { field: "/properties/app_sessions", keyword: "maximum" };
    if (data12 < 0) return { field: "/properties/app_sessions", keyword: "minimum" };
  }
  if (data1.app_tcp_sessions !== undefined) {
    let data13 = data1.app_tcp_sessions;
    if (!Number.isInteger(data13)) return { field: "/properties/app_tcp_sessions", keyword: "type" };
    if (data13 > 1e6) return { field: "/properties/app_tcp_sessions", keyword: "maximum" };
    if (data13 < 0) return { field: "/properties/app_tcp_sessions", keyword: "minimum" };
  }
  if (data1.kube_sessions !== undefined) {
    let data14 = data1.kube_sessions;
    if (!Number.isInteger(data14)) return { field: "/properties/kube_sessions", keyword: "type" };
    if (data14 > 1e6) return { field: "/properties/kube_sessions", keyword: "maximum" };
    if (data14 < 0) return { field: "/properties/kube_sessions", keyword: "minimum" };
  }
  if (data1.kube_requests !== undefined) {
    let data15 = data1.kube_requests;
    if (!Number.isInteger(data15)) return { field: "/properties/kube_requests", keyword: "type" };
    if (data15 > 1e6) return { field: "/properties/kube_requests", keyword: "maximum" };
    if (data15 < 0) return { field: "/properties/kube_requests", keyword: "minimum" };
  }
  if (data1.kube_port_sessions !== undefined) {
    let data16 = data1.kube_port_sessions;
    if (!Number.isInteger(data16)) return { field: "/properties/kube_port_sessions", keyword: "type" };
    if (data16 > 1e6) return { field: "/properties/kube_port_sessions", keyword: "maximum" };
    if (data16 < 0) return { field: "/properties/kube_port_sessions", keyword: "minimum" };
  }
  if (data1.db_sessions !== undefined) {
    let data17 = data1.db_sessions;
    if (!Number.isInteger(data17)) return { field: "/properties/db_sessions", keyword: "type" };
    if (data17 > 1e6) return { field: "/properties/db_sessions", keyword: "maximum" };
    if (data17 < 0) return { field: "/properties/db_sessions", keyword: "minimum" };
  }
  if (data1.desktop_sessions !== undefined) {
    let data18 = data1.desktop_sessions;
    if (!Number.isInteger(data18)) return { field: "/properties/desktop_sessions", keyword: "type" };
    if (data18 > 1e6) return { field: "/properties/desktop_sessions", keyword: "maximum" };
    if (data18 < 0) return { field: "/properties/desktop_sessions", keyword: "minimum" };
  }
  if (data1.linux_desktop_sessions !== undefined) {
    let data19 = data1.linux_desktop_sessions;
    if (!Number.isInteger(data19)) return { field: "/properties/linux_desktop_sessions", keyword: "type" };
    if (data19 > 1e6) return { field: "/properties/linux_desktop_sessions", keyword: "maximum" };
    if (data19 < 0) return { field: "/properties/linux_desktop_sessions", keyword: "minimum" };
  }
  if (data1.saml_idp_sessions !== undefined) {
    let data20 = data1.saml_idp_sessions;
    if (!Number.isInteger(data20)) return { field: "/properties/saml_idp_sessions", keyword: "type" };
    if (data20 > 1e6) return { field: "/properties/saml_idp_sessions", keyword: "maximum" };
    if (data20 < 0) return { field: "/properties/saml_idp_sessions", keyword: "minimum" };
  }
  if (data1.access_requests_created !== undefined) {
    let data21 = data1.access_requests_created;
    if (!Number.isInteger(data21)) return { field: "/properties/access_requests_created", keyword: "type" };
    if (data21 > 1e6) return { field: "/properties/access_requests_created", keyword: "maximum" };
    if (data21 < 0) return { field: "/properties/access_requests_created", keyword: "minimum" };
  }
  if (data1.access_requests_reviewed !== undefined) {
    let data22 = data1.access_requests_reviewed;
    if (!Number.isInteger(data22)) return { field: "/properties/access_requests_reviewed", keyword: "type" };
    if (data22 > 1e6) return { field: "/properties/access_requests_reviewed", keyword: "maximum" };
    if (data22 < 0) return { field: "/properties/access_requests_reviewed", keyword: "minimum" };
  }
  if (data1.access_lists_reviewed !== undefined) {
    let data23 = data1.access_lists_reviewed;
    if (!Number.isInteger(data23)) return { field: "/properties/access_lists_reviewed", keyword: "type" };
    if (data23 > 1e6) return { field: "/properties/access_lists_reviewed", keyword: "maximum" };
    if (data23 < 0) return { field: "/properties/access_lists_reviewed", keyword: "minimum" };
  }
  if (data1.access_lists_grants !== undefined) {
    let data24 = data1.access_lists_grants;
    if (!Number.isInteger(data24)) return { field: "/properties/access_lists_grants", keyword: "type" };
    if (data24 > 1e6) return { field: "/properties/access_lists_grants", keyword: "maximum" };
    if (data24 < 0) return { field: "/properties/access_lists_grants", keyword: "minimum" };
  }
  if (data1.access_graph_queries !== undefined) {
    let data25 = data1.access_graph_queries;
    if (!Number.isInteger(data25)) return { field: "/properties/access_graph_queries", keyword: "type" };
    if (data25 > 1e6) return { field: "/properties/access_graph_queries", keyword: "maximum" };
    if (data25 < 0) return { field: "/properties/access_graph_queries", keyword: "minimum" };
  }
  if (data1.session_summary_searches !== undefined) {
    let data26 = data1.session_summary_searches;
    if (!Number.isInteger(data26)) return { field: "/properties/session_summary_searches", keyword: "type" };
    if (data26 > 1e6) return { field: "/properties/session_summary_searches", keyword: "maximum" };
    if (data26 < 0) return { field: "/properties/session_summary_searches", keyword: "minimum" };
  }
  if (data1.session_summary_filtered_searches !== undefined) {
    let data27 = data1.session_summary_filtered_searches;
    if (!Number.isInteger(data27)) return { field: "/properties/session_summary_filtered_searches", keyword: "type" };
    if (data27 > 1e6) return { field: "/properties/session_summary_filtered_searches", keyword: "maximum" };
    if (data27 < 0) return { field: "/properties/session_summary_filtered_searches", keyword: "minimum" };
  }
  if (data1.bot_joins !== undefined) {
    let data28 = data1.bot_joins;
    if (!Number.isInteger(data28)) return { field: "/properties/bot_joins", keyword: "type" };
    if (data28 > 1e6) return { field: "/properties/bot_joins", keyword: "maximum" };
    if (data28 < 0) return { field: "/properties/bot_joins", keyword: "minimum" };
  }
  if (data1.certificates_issued !== undefined) {
    let data29 = data1.certificates_issued;
    if (!Number.isInteger(data29)) return { field: "/properties/certificates_issued", keyword: "type" };
    if (data29 > 1e6) return { field: "/properties/certificates_issued", keyword: "maximum" };
    if (data29 < 0) return { field: "/properties/certificates_issued", keyword: "minimum" };
  }
  if (data1.spiffe_svids_issued !== undefined) {
    let data30 = data1.spiffe_svids_issued;
    if (!Number.isInteger(data30)) return { field: "/properties/spiffe_svids_issued", keyword: "type" };
    if (data30 > 1e6) return { field: "/properties/spiffe_svids_issued", keyword: "maximum" };
    if (data30 < 0) return { field: "/properties/spiffe_svids_issued", keyword: "minimum" };
  }
  if (data.set !== undefined) {
    let data31 = data.set;
    for (const key1 in data31) {
      return { field: "/set", keyword: "additionalProperties" };
    }
  }
  if (data.set_once !== undefined) {
    let data32 = data.set_once;
    for (const key2 in data32) {
      return { field: "/set_once", keyword: "additionalProperties" };
    }
  }
}
