// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.
var validate = validate10;
var schema11 = { "type": "object", "additionalProperties": false, "required": ["id", "seq", "event", "at", "properties"], "properties": { "id": { "type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" }, "seq": { "type": "integer", "minimum": 1, "maximum": 9007199254740991 }, "event": { "type": "string", "const": "tp.user.activity" }, "at": { "type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$" }, "properties": { "type": "object", "additionalProperties": false, "required": ["window_start", "user_kind"], "properties": { "window_start": { "type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):(00|15|30|45):00Z$" }, "cluster_name": { "type": "string", "pattern": "^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$" }, "reporter_host": { "type": "string", "pattern": "^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$" }, "user_name": { "type": "string", "pattern": "^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$" }, "user_kind": { "type": "string", "enum": ["bot", "human", "system"] }, "user_origin": { "type": "string", "enum": ["entra_id", "local", "okta", "scim", "sso"] }, "logins": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "ssh_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "ssh_port_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "sftp_events": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "app_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "app_tcp_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "kube_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "kube_requests": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "kube_port_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "db_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "desktop_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "saml_idp_sessions": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "access_requests_created": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "access_requests_reviewed": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "access_lists_reviewed": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "bot_joins": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "certificates_issued": { "type": "integer", "minimum": 0, "maximum": 1e6 }, "spiffe_svids_issued": { "type": "integer", "minimum": 0, "maximum": 1e6 } } }, "set": { "type": "object", "additionalProperties": false, "properties": {} }, "set_once": { "type": "object", "additionalProperties": false, "properties": {} } } };
var pattern0 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern1 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/;
var pattern2 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):(00|15|30|45):00Z$/;
var pattern3 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
var func2 = Object.prototype.hasOwnProperty;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.seq === void 0 && (missing0 = "seq") || data.event === void 0 && (missing0 = "event") || data.at === void 0 && (missing0 = "at") || data.properties === void 0 && (missing0 = "properties")) {
        validate10.errors = [{ instancePath, keyword: "required", missing: missing0 }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "id" || key0 === "seq" || key0 === "event" || key0 === "at" || key0 === "properties" || key0 === "set" || key0 === "set_once")) {
            validate10.errors = [{ instancePath, keyword: "additionalProperties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== void 0) {
            let data0 = data.id;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (typeof data0 === "string") {
                if (!pattern0.test(data0)) {
                  validate10.errors = [{ instancePath: instancePath + "/id", keyword: "pattern" }];
                  return false;
                }
              } else {
                validate10.errors = [{ instancePath: instancePath + "/id", keyword: "type" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.seq !== void 0) {
              let data1 = data.seq;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                validate10.errors = [{ instancePath: instancePath + "/seq", keyword: "type" }];
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate10.errors = [{ instancePath: instancePath + "/seq", keyword: "maximum" }];
                    return false;
                  } else {
                    if (data1 < 1 || isNaN(data1)) {
                      validate10.errors = [{ instancePath: instancePath + "/seq", keyword: "minimum" }];
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.event !== void 0) {
                let data2 = data.event;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate10.errors = [{ instancePath: instancePath + "/event", keyword: "type" }];
                  return false;
                }
                if ("tp.user.activity" !== data2) {
                  validate10.errors = [{ instancePath: instancePath + "/event", keyword: "const" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.at !== void 0) {
                  let data3 = data.at;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (typeof data3 === "string") {
                      if (!pattern1.test(data3)) {
                        validate10.errors = [{ instancePath: instancePath + "/at", keyword: "pattern" }];
                        return false;
                      }
                    } else {
                      validate10.errors = [{ instancePath: instancePath + "/at", keyword: "type" }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.properties !== void 0) {
                    let data4 = data.properties;
                    const _errs10 = errors;
                    if (errors === _errs10) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.window_start === void 0 && (missing1 = "window_start") || data4.user_kind === void 0 && (missing1 = "user_kind")) {
                          validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "required", missing: missing1 }];
                          return false;
                        } else {
                          const _errs12 = errors;
                          for (const key1 in data4) {
                            if (!func2.call(schema11.properties.properties.properties, key1)) {
                              validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "additionalProperties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs12 === errors) {
                            if (data4.window_start !== void 0) {
                              let data5 = data4.window_start;
                              const _errs13 = errors;
                              if (errors === _errs13) {
                                if (typeof data5 === "string") {
                                  if (!pattern2.test(data5)) {
                                    validate10.errors = [{ instancePath: instancePath + "/properties/window_start", keyword: "pattern" }];
                                    return false;
                                  }
                                } else {
                                  validate10.errors = [{ instancePath: instancePath + "/properties/window_start", keyword: "type" }];
                                  return false;
                                }
                              }
                              var valid1 = _errs13 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data4.cluster_name !== void 0) {
                                let data6 = data4.cluster_name;
                                const _errs15 = errors;
                                if (errors === _errs15) {
                                  if (typeof data6 === "string") {
                                    if (!pattern3.test(data6)) {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/cluster_name", keyword: "pattern" }];
                                      return false;
                                    }
                                  } else {
                                    validate10.errors = [{ instancePath: instancePath + "/properties/cluster_name", keyword: "type" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs15 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data4.reporter_host !== void 0) {
                                  let data7 = data4.reporter_host;
                                  const _errs17 = errors;
                                  if (errors === _errs17) {
                                    if (typeof data7 === "string") {
                                      if (!pattern3.test(data7)) {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/reporter_host", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/properties/reporter_host", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs17 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data4.user_name !== void 0) {
                                    let data8 = data4.user_name;
                                    const _errs19 = errors;
                                    if (errors === _errs19) {
                                      if (typeof data8 === "string") {
                                        if (!pattern3.test(data8)) {
                                          validate10.errors = [{ instancePath: instancePath + "/properties/user_name", keyword: "pattern" }];
                                          return false;
                                        }
                                      } else {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/user_name", keyword: "type" }];
                                        return false;
                                      }
                                    }
                                    var valid1 = _errs19 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data4.user_kind !== void 0) {
                                      let data9 = data4.user_kind;
                                      const _errs21 = errors;
                                      if (typeof data9 !== "string") {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/user_kind", keyword: "type" }];
                                        return false;
                                      }
                                      if (!(data9 === "bot" || data9 === "human" || data9 === "system")) {
                                        validate10.errors = [{ instancePath: instancePath + "/properties/user_kind", keyword: "enum" }];
                                        return false;
                                      }
                                      var valid1 = _errs21 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                    if (valid1) {
                                      if (data4.user_origin !== void 0) {
                                        let data10 = data4.user_origin;
                                        const _errs23 = errors;
                                        if (typeof data10 !== "string") {
                                          validate10.errors = [{ instancePath: instancePath + "/properties/user_origin", keyword: "type" }];
                                          return false;
                                        }
                                        if (!(data10 === "entra_id" || data10 === "local" || data10 === "okta" || data10 === "scim" || data10 === "sso")) {
                                          validate10.errors = [{ instancePath: instancePath + "/properties/user_origin", keyword: "enum" }];
                                          return false;
                                        }
                                        var valid1 = _errs23 === errors;
                                      } else {
                                        var valid1 = true;
                                      }
                                      if (valid1) {
                                        if (data4.logins !== void 0) {
                                          let data11 = data4.logins;
                                          const _errs25 = errors;
                                          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                            validate10.errors = [{ instancePath: instancePath + "/properties/logins", keyword: "type" }];
                                            return false;
                                          }
                                          if (errors === _errs25) {
                                            if (typeof data11 == "number" && isFinite(data11)) {
                                              if (data11 > 1e6 || isNaN(data11)) {
                                                validate10.errors = [{ instancePath: instancePath + "/properties/logins", keyword: "maximum" }];
                                                return false;
                                              } else {
                                                if (data11 < 0 || isNaN(data11)) {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/logins", keyword: "minimum" }];
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid1 = _errs25 === errors;
                                        } else {
                                          var valid1 = true;
                                        }
                                        if (valid1) {
                                          if (data4.ssh_sessions !== void 0) {
                                            let data12 = data4.ssh_sessions;
                                            const _errs27 = errors;
                                            if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                                              validate10.errors = [{ instancePath: instancePath + "/properties/ssh_sessions", keyword: "type" }];
                                              return false;
                                            }
                                            if (errors === _errs27) {
                                              if (typeof data12 == "number" && isFinite(data12)) {
                                                if (data12 > 1e6 || isNaN(data12)) {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/ssh_sessions", keyword: "maximum" }];
                                                  return false;
                                                } else {
                                                  if (data12 < 0 || isNaN(data12)) {
                                                    validate10.errors = [{ instancePath: instancePath + "/properties/ssh_sessions", keyword: "minimum" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid1 = _errs27 === errors;
                                          } else {
                                            var valid1 = true;
                                          }
                                          if (valid1) {
                                            if (data4.ssh_port_sessions !== void 0) {
                                              let data13 = data4.ssh_port_sessions;
                                              const _errs29 = errors;
                                              if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                                                validate10.errors = [{ instancePath: instancePath + "/properties/ssh_port_sessions", keyword: "type" }];
                                                return false;
                                              }
                                              if (errors === _errs29) {
                                                if (typeof data13 == "number" && isFinite(data13)) {
                                                  if (data13 > 1e6 || isNaN(data13)) {
                                                    validate10.errors = [{ instancePath: instancePath + "/properties/ssh_port_sessions", keyword: "maximum" }];
                                                    return false;
                                                  } else {
                                                    if (data13 < 0 || isNaN(data13)) {
                                                      validate10.errors = [{ instancePath: instancePath + "/properties/ssh_port_sessions", keyword: "minimum" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid1 = _errs29 === errors;
                                            } else {
                                              var valid1 = true;
                                            }
                                            if (valid1) {
                                              if (data4.sftp_events !== void 0) {
                                                let data14 = data4.sftp_events;
                                                const _errs31 = errors;
                                                if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                                  validate10.errors = [{ instancePath: instancePath + "/properties/sftp_events", keyword: "type" }];
                                                  return false;
                                                }
                                                if (errors === _errs31) {
                                                  if (typeof data14 == "number" && isFinite(data14)) {
                                                    if (data14 > 1e6 || isNaN(data14)) {
                                                      validate10.errors = [{ instancePath: instancePath + "/properties/sftp_events", keyword: "maximum" }];
                                                      return false;
                                                    } else {
                                                      if (data14 < 0 || isNaN(data14)) {
                                                        validate10.errors = [{ instancePath: instancePath + "/properties/sftp_events", keyword: "minimum" }];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid1 = _errs31 === errors;
                                              } else {
                                                var valid1 = true;
                                              }
                                              if (valid1) {
                                                if (data4.app_sessions !== void 0) {
                                                  let data15 = data4.app_sessions;
                                                  const _errs33 = errors;
                                                  if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                                    validate10.errors = [{ instancePath: instancePath + "/properties/app_sessions", keyword: "type" }];
                                                    return false;
                                                  }
                                                  if (errors === _errs33) {
                                                    if (typeof data15 == "number" && isFinite(data15)) {
                                                      if (data15 > 1e6 || isNaN(data15)) {
                                                        validate10.errors = [{ instancePath: instancePath + "/properties/app_sessions", keyword: "maximum" }];
                                                        return false;
                                                      } else {
                                                        if (data15 < 0 || isNaN(data15)) {
                                                          validate10.errors = [{ instancePath: instancePath + "/properties/app_sessions", keyword: "minimum" }];
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid1 = _errs33 === errors;
                                                } else {
                                                  var valid1 = true;
                                                }
                                                if (valid1) {
                                                  if (data4.app_tcp_sessions !== void 0) {
                                                    let data16 = data4.app_tcp_sessions;
                                                    const _errs35 = errors;
                                                    if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                                      validate10.errors = [{ instancePath: instancePath + "/properties/app_tcp_sessions", keyword: "type" }];
                                                      return false;
                                                    }
                                                    if (errors === _errs35) {
                                                      if (typeof data16 == "number" && isFinite(data16)) {
                                                        if (data16 > 1e6 || isNaN(data16)) {
                                                          validate10.errors = [{ instancePath: instancePath + "/properties/app_tcp_sessions", keyword: "maximum" }];
                                                          return false;
                                                        } else {
                                                          if (data16 < 0 || isNaN(data16)) {
                                                            validate10.errors = [{ instancePath: instancePath + "/properties/app_tcp_sessions", keyword: "minimum" }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid1 = _errs35 === errors;
                                                  } else {
                                                    var valid1 = true;
                                                  }
                                                  if (valid1) {
                                                    if (data4.kube_sessions !== void 0) {
                                                      let data17 = data4.kube_sessions;
                                                      const _errs37 = errors;
                                                      if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                                                        validate10.errors = [{ instancePath: instancePath + "/properties/kube_sessions", keyword: "type" }];
                                                        return false;
                                                      }
                                                      if (errors === _errs37) {
                                                        if (typeof data17 == "number" && isFinite(data17)) {
                                                          if (data17 > 1e6 || isNaN(data17)) {
                                                            validate10.errors = [{ instancePath: instancePath + "/properties/kube_sessions", keyword: "maximum" }];
                                                            return false;
                                                          } else {
                                                            if (data17 < 0 || isNaN(data17)) {
                                                              validate10.errors = [{ instancePath: instancePath + "/properties/kube_sessions", keyword: "minimum" }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      }
                                                      var valid1 = _errs37 === errors;
                                                    } else {
                                                      var valid1 = true;
                                                    }
                                                    if (valid1) {
                                                      if (data4.kube_requests !== void 0) {
                                                        let data18 = data4.kube_requests;
                                                        const _errs39 = errors;
                                                        if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                                                          validate10.errors = [{ instancePath: instancePath + "/properties/kube_requests", keyword: "type" }];
                                                          return false;
                                                        }
                                                        if (errors === _errs39) {
                                                          if (typeof data18 == "number" && isFinite(data18)) {
                                                            if (data18 > 1e6 || isNaN(data18)) {
                                                              validate10.errors = [{ instancePath: instancePath + "/properties/kube_requests", keyword: "maximum" }];
                                                              return false;
                                                            } else {
                                                              if (data18 < 0 || isNaN(data18)) {
                                                                validate10.errors = [{ instancePath: instancePath + "/properties/kube_requests", keyword: "minimum" }];
                                                                return false;
                                                              }
                                                            }
                                                          }
                                                        }
                                                        var valid1 = _errs39 === errors;
                                                      } else {
                                                        var valid1 = true;
                                                      }
                                                      if (valid1) {
                                                        if (data4.kube_port_sessions !== void 0) {
                                                          let data19 = data4.kube_port_sessions;
                                                          const _errs41 = errors;
                                                          if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                                                            validate10.errors = [{ instancePath: instancePath + "/properties/kube_port_sessions", keyword: "type" }];
                                                            return false;
                                                          }
                                                          if (errors === _errs41) {
                                                            if (typeof data19 == "number" && isFinite(data19)) {
                                                              if (data19 > 1e6 || isNaN(data19)) {
                                                                validate10.errors = [{ instancePath: instancePath + "/properties/kube_port_sessions", keyword: "maximum" }];
                                                                return false;
                                                              } else {
                                                                if (data19 < 0 || isNaN(data19)) {
                                                                  validate10.errors = [{ instancePath: instancePath + "/properties/kube_port_sessions", keyword: "minimum" }];
                                                                  return false;
                                                                }
                                                              }
                                                            }
                                                          }
                                                          var valid1 = _errs41 === errors;
                                                        } else {
                                                          var valid1 = true;
                                                        }
                                                        if (valid1) {
                                                          if (data4.db_sessions !== void 0) {
                                                            let data20 = data4.db_sessions;
                                                            const _errs43 = errors;
                                                            if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                                                              validate10.errors = [{ instancePath: instancePath + "/properties/db_sessions", keyword: "type" }];
                                                              return false;
                                                            }
                                                            if (errors === _errs43) {
                                                              if (typeof data20 == "number" && isFinite(data20)) {
                                                                if (data20 > 1e6 || isNaN(data20)) {
                                                                  validate10.errors = [{ instancePath: instancePath + "/properties/db_sessions", keyword: "maximum" }];
                                                                  return false;
                                                                } else {
                                                                  if (data20 < 0 || isNaN(data20)) {
                                                                    validate10.errors = [{ instancePath: instancePath + "/properties/db_sessions", keyword: "minimum" }];
                                                                    return false;
                                                                  }
                                                                }
                                                              }
                                                            }
                                                            var valid1 = _errs43 === errors;
                                                          } else {
                                                            var valid1 = true;
                                                          }
                                                          if (valid1) {
                                                            if (data4.desktop_sessions !== void 0) {
                                                              let data21 = data4.desktop_sessions;
                                                              const _errs45 = errors;
                                                              if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                                                                validate10.errors = [{ instancePath: instancePath + "/properties/desktop_sessions", keyword: "type" }];
                                                                return false;
                                                              }
                                                              if (errors === _errs45) {
                                                                if (typeof data21 == "number" && isFinite(data21)) {
                                                                  if (data21 > 1e6 || isNaN(data21)) {
                                                                    validate10.errors = [{ instancePath: instancePath + "/properties/desktop_sessions", keyword: "maximum" }];
                                                                    return false;
                                                                  } else {
                                                                    if (data21 < 0 || isNaN(data21)) {
                                                                      validate10.errors = [{ instancePath: instancePath + "/properties/desktop_sessions", keyword: "minimum" }];
                                                                      return false;
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                              var valid1 = _errs45 === errors;
                                                            } else {
                                                              var valid1 = true;
                                                            }
                                                            if (valid1) {
                                                              if (data4.saml_idp_sessions !== void 0) {
                                                                let data22 = data4.saml_idp_sessions;
                                                                const _errs47 = errors;
                                                                if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                                                                  validate10.errors = [{ instancePath: instancePath + "/properties/saml_idp_sessions", keyword: "type" }];
                                                                  return false;
                                                                }
                                                                if (errors === _errs47) {
                                                                  if (typeof data22 == "number" && isFinite(data22)) {
                                                                    if (data22 > 1e6 || isNaN(data22)) {
                                                                      validate10.errors = [{ instancePath: instancePath + "/properties/saml_idp_sessions", keyword: "maximum" }];
                                                                      return false;
                                                                    } else {
                                                                      if (data22 < 0 || isNaN(data22)) {
                                                                        validate10.errors = [{ instancePath: instancePath + "/properties/saml_idp_sessions", keyword: "minimum" }];
                                                                        return false;
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                                var valid1 = _errs47 === errors;
                                                              } else {
                                                                var valid1 = true;
                                                              }
                                                              if (valid1) {
                                                                if (data4.access_requests_created !== void 0) {
                                                                  let data23 = data4.access_requests_created;
                                                                  const _errs49 = errors;
                                                                  if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                                                                    validate10.errors = [{ instancePath: instancePath + "/properties/access_requests_created", keyword: "type" }];
                                                                    return false;
                                                                  }
                                                                  if (errors === _errs49) {
                                                                    if (typeof data23 == "number" && isFinite(data23)) {
                                                                      if (data23 > 1e6 || isNaN(data23)) {
                                                                        validate10.errors = [{ instancePath: instancePath + "/properties/access_requests_created", keyword: "maximum" }];
                                                                        return false;
                                                                      } else {
                                                                        if (data23 < 0 || isNaN(data23)) {
                                                                          validate10.errors = [{ instancePath: instancePath + "/properties/access_requests_created", keyword: "minimum" }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                  var valid1 = _errs49 === errors;
                                                                } else {
                                                                  var valid1 = true;
                                                                }
                                                                if (valid1) {
                                                                  if (data4.access_requests_reviewed !== void 0) {
                                                                    let data24 = data4.access_requests_reviewed;
                                                                    const _errs51 = errors;
                                                                    if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                                                                      validate10.errors = [{ instancePath: instancePath + "/properties/access_requests_reviewed", keyword: "type" }];
                                                                      return false;
                                                                    }
                                                                    if (errors === _errs51) {
                                                                      if (typeof data24 == "number" && isFinite(data24)) {
                                                                        if (data24 > 1e6 || isNaN(data24)) {
                                                                          validate10.errors = [{ instancePath: instancePath + "/properties/access_requests_reviewed", keyword: "maximum" }];
                                                                          return false;
                                                                        } else {
                                                                          if (data24 < 0 || isNaN(data24)) {
                                                                            validate10.errors = [{ instancePath: instancePath + "/properties/access_requests_reviewed", keyword: "minimum" }];
                                                                            return false;
                                                                          }
                                                                        }
                                                                      }
                                                                    }
                                                                    var valid1 = _errs51 === errors;
                                                                  } else {
                                                                    var valid1 = true;
                                                                  }
                                                                  if (valid1) {
                                                                    if (data4.access_lists_reviewed !== void 0) {
                                                                      let data25 = data4.access_lists_reviewed;
                                                                      const _errs53 = errors;
                                                                      if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
                                                                        validate10.errors = [{ instancePath: instancePath + "/properties/access_lists_reviewed", keyword: "type" }];
                                                                        return false;
                                                                      }
                                                                      if (errors === _errs53) {
                                                                        if (typeof data25 == "number" && isFinite(data25)) {
                                                                          if (data25 > 1e6 || isNaN(data25)) {
                                                                            validate10.errors = [{ instancePath: instancePath + "/properties/access_lists_reviewed", keyword: "maximum" }];
                                                                            return false;
                                                                          } else {
                                                                            if (data25 < 0 || isNaN(data25)) {
                                                                              validate10.errors = [{ instancePath: instancePath + "/properties/access_lists_reviewed", keyword: "minimum" }];
                                                                              return false;
                                                                            }
                                                                          }
                                                                        }
                                                                      }
                                                                      var valid1 = _errs53 === errors;
                                                                    } else {
                                                                      var valid1 = true;
                                                                    }
                                                                    if (valid1) {
                                                                      if (data4.bot_joins !== void 0) {
                                                                        let data26 = data4.bot_joins;
                                                                        const _errs55 = errors;
                                                                        if (!(typeof data26 == "number" && (!(data26 % 1) && !isNaN(data26)) && isFinite(data26))) {
                                                                          validate10.errors = [{ instancePath: instancePath + "/properties/bot_joins", keyword: "type" }];
                                                                          return false;
                                                                        }
                                                                        if (errors === _errs55) {
                                                                          if (typeof data26 == "number" && isFinite(data26)) {
                                                                            if (data26 > 1e6 || isNaN(data26)) {
                                                                              validate10.errors = [{ instancePath: instancePath + "/properties/bot_joins", keyword: "maximum" }];
                                                                              return false;
                                                                            } else {
                                                                              if (data26 < 0 || isNaN(data26)) {
                                                                                validate10.errors = [{ instancePath: instancePath + "/properties/bot_joins", keyword: "minimum" }];
                                                                                return false;
                                                                              }
                                                                            }
                                                                          }
                                                                        }
                                                                        var valid1 = _errs55 === errors;
                                                                      } else {
                                                                        var valid1 = true;
                                                                      }
                                                                      if (valid1) {
                                                                        if (data4.certificates_issued !== void 0) {
                                                                          let data27 = data4.certificates_issued;
                                                                          const _errs57 = errors;
                                                                          if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
                                                                            validate10.errors = [{ instancePath: instancePath + "/properties/certificates_issued", keyword: "type" }];
                                                                            return false;
                                                                          }
                                                                          if (errors === _errs57) {
                                                                            if (typeof data27 == "number" && isFinite(data27)) {
                                                                              if (data27 > 1e6 || isNaN(data27)) {
                                                                                validate10.errors = [{ instancePath: instancePath + "/properties/certificates_issued", keyword: "maximum" }];
                                                                                return false;
                                                                              } else {
                                                                                if (data27 < 0 || isNaN(data27)) {
                                                                                  validate10.errors = [{ instancePath: instancePath + "/properties/certificates_issued", keyword: "minimum" }];
                                                                                  return false;
                                                                                }
                                                                              }
                                                                            }
                                                                          }
                                                                          var valid1 = _errs57 === errors;
                                                                        } else {
                                                                          var valid1 = true;
                                                                        }
                                                                        if (valid1) {
                                                                          if (data4.spiffe_svids_issued !== void 0) {
                                                                            let data28 = data4.spiffe_svids_issued;
                                                                            const _errs59 = errors;
                                                                            if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                                                                              validate10.errors = [{ instancePath: instancePath + "/properties/spiffe_svids_issued", keyword: "type" }];
                                                                              return false;
                                                                            }
                                                                            if (errors === _errs59) {
                                                                              if (typeof data28 == "number" && isFinite(data28)) {
                                                                                if (data28 > 1e6 || isNaN(data28)) {
                                                                                  validate10.errors = [{ instancePath: instancePath + "/properties/spiffe_svids_issued", keyword: "maximum" }];
                                                                                  return false;
                                                                                } else {
                                                                                  if (data28 < 0 || isNaN(data28)) {
                                                                                    validate10.errors = [{ instancePath: instancePath + "/properties/spiffe_svids_issued", keyword: "minimum" }];
                                                                                    return false;
                                                                                  }
                                                                                }
                                                                              }
                                                                            }
                                                                            var valid1 = _errs59 === errors;
                                                                          } else {
                                                                            var valid1 = true;
                                                                          }
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate10.errors = [{ instancePath: instancePath + "/properties", keyword: "type" }];
                        return false;
                      }
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.set !== void 0) {
                      let data29 = data.set;
                      const _errs61 = errors;
                      if (errors === _errs61) {
                        if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                          for (const key2 in data29) {
                            validate10.errors = [{ instancePath: instancePath + "/set", keyword: "additionalProperties" }];
                            return false;
                            break;
                          }
                        } else {
                          validate10.errors = [{ instancePath: instancePath + "/set", keyword: "type" }];
                          return false;
                        }
                      }
                      var valid0 = _errs61 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.set_once !== void 0) {
                        let data30 = data.set_once;
                        const _errs64 = errors;
                        if (errors === _errs64) {
                          if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                            for (const key3 in data30) {
                              validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "additionalProperties" }];
                              return false;
                              break;
                            }
                          } else {
                            validate10.errors = [{ instancePath: instancePath + "/set_once", keyword: "type" }];
                            return false;
                          }
                        }
                        var valid0 = _errs64 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate10.errors = [{ instancePath, keyword: "type" }];
      return false;
    }
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validate
};
