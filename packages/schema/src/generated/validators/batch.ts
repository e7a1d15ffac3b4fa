// Generated from src/catalog by `npm run generate`. Do not edit.
// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.
var validate = validate10;
var pattern0 = /^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,5}(-(alpha|beta|next|rc)\.[0-9]{1,3})?$/;
var pattern1 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var pattern2 = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/;
var pattern4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.schema === void 0 && (missing0 = "schema") || data.catalog === void 0 && (missing0 = "catalog") || data.batch_id === void 0 && (missing0 = "batch_id") || data.sent_at === void 0 && (missing0 = "sent_at") || data.reporter === void 0 && (missing0 = "reporter") || data.anonymization === void 0 && (missing0 = "anonymization") || data.stream === void 0 && (missing0 = "stream") || data.events === void 0 && (missing0 = "events")) {
        validate10.errors = [{ instancePath, keyword: "required", missing: missing0 }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "schema" || key0 === "catalog" || key0 === "batch_id" || key0 === "sent_at" || key0 === "reporter" || key0 === "anonymization" || key0 === "stream" || key0 === "events")) {
            validate10.errors = [{ instancePath, keyword: "additionalProperties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.schema !== void 0) {
            let data0 = data.schema;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate10.errors = [{ instancePath: instancePath + "/schema", keyword: "type" }];
              return false;
            }
            if ("candor/1" !== data0) {
              validate10.errors = [{ instancePath: instancePath + "/schema", keyword: "const" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.catalog !== void 0) {
              let data1 = data.catalog;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (typeof data1 === "string") {
                  if (!pattern0.test(data1)) {
                    validate10.errors = [{ instancePath: instancePath + "/catalog", keyword: "pattern" }];
                    return false;
                  }
                } else {
                  validate10.errors = [{ instancePath: instancePath + "/catalog", keyword: "type" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.batch_id !== void 0) {
                let data2 = data.batch_id;
                const _errs6 = errors;
                if (errors === _errs6) {
                  if (typeof data2 === "string") {
                    if (!pattern1.test(data2)) {
                      validate10.errors = [{ instancePath: instancePath + "/batch_id", keyword: "pattern" }];
                      return false;
                    }
                  } else {
                    validate10.errors = [{ instancePath: instancePath + "/batch_id", keyword: "type" }];
                    return false;
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.sent_at !== void 0) {
                  let data3 = data.sent_at;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (typeof data3 === "string") {
                      if (!pattern2.test(data3)) {
                        validate10.errors = [{ instancePath: instancePath + "/sent_at", keyword: "pattern" }];
                        return false;
                      }
                    } else {
                      validate10.errors = [{ instancePath: instancePath + "/sent_at", keyword: "type" }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.reporter !== void 0) {
                    let data4 = data.reporter;
                    const _errs10 = errors;
                    if (errors === _errs10) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.name === void 0 && (missing1 = "name") || data4.version === void 0 && (missing1 = "version")) {
                          validate10.errors = [{ instancePath: instancePath + "/reporter", keyword: "required", missing: missing1 }];
                          return false;
                        } else {
                          const _errs12 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "name" || key1 === "version")) {
                              validate10.errors = [{ instancePath: instancePath + "/reporter", keyword: "additionalProperties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs12 === errors) {
                            if (data4.name !== void 0) {
                              let data5 = data4.name;
                              const _errs13 = errors;
                              if (typeof data5 !== "string") {
                                validate10.errors = [{ instancePath: instancePath + "/reporter/name", keyword: "type" }];
                                return false;
                              }
                              if (!(data5 === "@candor/browser-reporter" || data5 === "@candor/node-reporter")) {
                                validate10.errors = [{ instancePath: instancePath + "/reporter/name", keyword: "enum" }];
                                return false;
                              }
                              var valid1 = _errs13 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data4.version !== void 0) {
                                let data6 = data4.version;
                                const _errs15 = errors;
                                if (errors === _errs15) {
                                  if (typeof data6 === "string") {
                                    if (!pattern0.test(data6)) {
                                      validate10.errors = [{ instancePath: instancePath + "/reporter/version", keyword: "pattern" }];
                                      return false;
                                    }
                                  } else {
                                    validate10.errors = [{ instancePath: instancePath + "/reporter/version", keyword: "type" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs15 === errors;
                              } else {
                                var valid1 = true;
                              }
                            }
                          }
                        }
                      } else {
                        validate10.errors = [{ instancePath: instancePath + "/reporter", keyword: "type" }];
                        return false;
                      }
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.anonymization !== void 0) {
                      let data7 = data.anonymization;
                      const _errs17 = errors;
                      if (errors === _errs17) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          let missing2;
                          if (data7.scheme === void 0 && (missing2 = "scheme") || data7.key_id === void 0 && (missing2 = "key_id")) {
                            validate10.errors = [{ instancePath: instancePath + "/anonymization", keyword: "required", missing: missing2 }];
                            return false;
                          } else {
                            const _errs19 = errors;
                            for (const key2 in data7) {
                              if (!(key2 === "scheme" || key2 === "key_id")) {
                                validate10.errors = [{ instancePath: instancePath + "/anonymization", keyword: "additionalProperties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs19 === errors) {
                              if (data7.scheme !== void 0) {
                                let data8 = data7.scheme;
                                const _errs20 = errors;
                                if (typeof data8 !== "string") {
                                  validate10.errors = [{ instancePath: instancePath + "/anonymization/scheme", keyword: "type" }];
                                  return false;
                                }
                                if ("hmac-anon/1" !== data8) {
                                  validate10.errors = [{ instancePath: instancePath + "/anonymization/scheme", keyword: "const" }];
                                  return false;
                                }
                                var valid2 = _errs20 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data7.key_id !== void 0) {
                                  let data9 = data7.key_id;
                                  const _errs22 = errors;
                                  if (errors === _errs22) {
                                    if (typeof data9 === "string") {
                                      if (!pattern4.test(data9)) {
                                        validate10.errors = [{ instancePath: instancePath + "/anonymization/key_id", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/anonymization/key_id", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                  var valid2 = _errs22 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        } else {
                          validate10.errors = [{ instancePath: instancePath + "/anonymization", keyword: "type" }];
                          return false;
                        }
                      }
                      var valid0 = _errs17 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.stream !== void 0) {
                        let data10 = data.stream;
                        const _errs24 = errors;
                        if (errors === _errs24) {
                          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                            let missing3;
                            if (data10.id === void 0 && (missing3 = "id") || data10.first === void 0 && (missing3 = "first") || data10.last === void 0 && (missing3 = "last") || data10.dropped === void 0 && (missing3 = "dropped")) {
                              validate10.errors = [{ instancePath: instancePath + "/stream", keyword: "required", missing: missing3 }];
                              return false;
                            } else {
                              const _errs26 = errors;
                              for (const key3 in data10) {
                                if (!(key3 === "id" || key3 === "first" || key3 === "last" || key3 === "dropped")) {
                                  validate10.errors = [{ instancePath: instancePath + "/stream", keyword: "additionalProperties" }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs26 === errors) {
                                if (data10.id !== void 0) {
                                  let data11 = data10.id;
                                  const _errs27 = errors;
                                  if (errors === _errs27) {
                                    if (typeof data11 === "string") {
                                      if (!pattern4.test(data11)) {
                                        validate10.errors = [{ instancePath: instancePath + "/stream/id", keyword: "pattern" }];
                                        return false;
                                      }
                                    } else {
                                      validate10.errors = [{ instancePath: instancePath + "/stream/id", keyword: "type" }];
                                      return false;
                                    }
                                  }
                                  var valid3 = _errs27 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data10.first !== void 0) {
                                    let data12 = data10.first;
                                    const _errs29 = errors;
                                    if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                                      validate10.errors = [{ instancePath: instancePath + "/stream/first", keyword: "type" }];
                                      return false;
                                    }
                                    if (errors === _errs29) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate10.errors = [{ instancePath: instancePath + "/stream/first", keyword: "maximum" }];
                                          return false;
                                        } else {
                                          if (data12 < 1 || isNaN(data12)) {
                                            validate10.errors = [{ instancePath: instancePath + "/stream/first", keyword: "minimum" }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid3 = _errs29 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data10.last !== void 0) {
                                      let data13 = data10.last;
                                      const _errs31 = errors;
                                      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                                        validate10.errors = [{ instancePath: instancePath + "/stream/last", keyword: "type" }];
                                        return false;
                                      }
                                      if (errors === _errs31) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate10.errors = [{ instancePath: instancePath + "/stream/last", keyword: "maximum" }];
                                            return false;
                                          } else {
                                            if (data13 < 1 || isNaN(data13)) {
                                              validate10.errors = [{ instancePath: instancePath + "/stream/last", keyword: "minimum" }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid3 = _errs31 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data10.dropped !== void 0) {
                                        let data14 = data10.dropped;
                                        const _errs33 = errors;
                                        if (errors === _errs33) {
                                          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                                            const _errs35 = errors;
                                            for (const key4 in data14) {
                                              if (!(key4 === "queue_full" || key4 === "invalid" || key4 === "too_large" || key4 === "consent_withdrawn" || key4 === "shutdown")) {
                                                validate10.errors = [{ instancePath: instancePath + "/stream/dropped", keyword: "additionalProperties" }];
                                                return false;
                                                break;
                                              }
                                            }
                                            if (_errs35 === errors) {
                                              if (data14.queue_full !== void 0) {
                                                let data15 = data14.queue_full;
                                                const _errs36 = errors;
                                                if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                                  validate10.errors = [{ instancePath: instancePath + "/stream/dropped/queue_full", keyword: "type" }];
                                                  return false;
                                                }
                                                if (errors === _errs36) {
                                                  if (typeof data15 == "number" && isFinite(data15)) {
                                                    if (data15 > 9007199254740991 || isNaN(data15)) {
                                                      validate10.errors = [{ instancePath: instancePath + "/stream/dropped/queue_full", keyword: "maximum" }];
                                                      return false;
                                                    } else {
                                                      if (data15 < 0 || isNaN(data15)) {
                                                        validate10.errors = [{ instancePath: instancePath + "/stream/dropped/queue_full", keyword: "minimum" }];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid4 = _errs36 === errors;
                                              } else {
                                                var valid4 = true;
                                              }
                                              if (valid4) {
                                                if (data14.invalid !== void 0) {
                                                  let data16 = data14.invalid;
                                                  const _errs38 = errors;
                                                  if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                                    validate10.errors = [{ instancePath: instancePath + "/stream/dropped/invalid", keyword: "type" }];
                                                    return false;
                                                  }
                                                  if (errors === _errs38) {
                                                    if (typeof data16 == "number" && isFinite(data16)) {
                                                      if (data16 > 9007199254740991 || isNaN(data16)) {
                                                        validate10.errors = [{ instancePath: instancePath + "/stream/dropped/invalid", keyword: "maximum" }];
                                                        return false;
                                                      } else {
                                                        if (data16 < 0 || isNaN(data16)) {
                                                          validate10.errors = [{ instancePath: instancePath + "/stream/dropped/invalid", keyword: "minimum" }];
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid4 = _errs38 === errors;
                                                } else {
                                                  var valid4 = true;
                                                }
                                                if (valid4) {
                                                  if (data14.too_large !== void 0) {
                                                    let data17 = data14.too_large;
                                                    const _errs40 = errors;
                                                    if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                                                      validate10.errors = [{ instancePath: instancePath + "/stream/dropped/too_large", keyword: "type" }];
                                                      return false;
                                                    }
                                                    if (errors === _errs40) {
                                                      if (typeof data17 == "number" && isFinite(data17)) {
                                                        if (data17 > 9007199254740991 || isNaN(data17)) {
                                                          validate10.errors = [{ instancePath: instancePath + "/stream/dropped/too_large", keyword: "maximum" }];
                                                          return false;
                                                        } else {
                                                          if (data17 < 0 || isNaN(data17)) {
                                                            validate10.errors = [{ instancePath: instancePath + "/stream/dropped/too_large", keyword: "minimum" }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid4 = _errs40 === errors;
                                                  } else {
                                                    var valid4 = true;
                                                  }
                                                  if (valid4) {
                                                    if (data14.consent_withdrawn !== void 0) {
                                                      let data18 = data14.consent_withdrawn;
                                                      const _errs42 = errors;
                                                      if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                                                        validate10.errors = [{ instancePath: instancePath + "/stream/dropped/consent_withdrawn", keyword: "type" }];
                                                        return false;
                                                      }
                                                      if (errors === _errs42) {
                                                        if (typeof data18 == "number" && isFinite(data18)) {
                                                          if (data18 > 9007199254740991 || isNaN(data18)) {
                                                            validate10.errors = [{ instancePath: instancePath + "/stream/dropped/consent_withdrawn", keyword: "maximum" }];
                                                            return false;
                                                          } else {
                                                            if (data18 < 0 || isNaN(data18)) {
                                                              validate10.errors = [{ instancePath: instancePath + "/stream/dropped/consent_withdrawn", keyword: "minimum" }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      }
                                                      var valid4 = _errs42 === errors;
                                                    } else {
                                                      var valid4 = true;
                                                    }
                                                    if (valid4) {
                                                      if (data14.shutdown !== void 0) {
                                                        let data19 = data14.shutdown;
                                                        const _errs44 = errors;
                                                        if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                                                          validate10.errors = [{ instancePath: instancePath + "/stream/dropped/shutdown", keyword: "type" }];
                                                          return false;
                                                        }
                                                        if (errors === _errs44) {
                                                          if (typeof data19 == "number" && isFinite(data19)) {
                                                            if (data19 > 9007199254740991 || isNaN(data19)) {
                                                              validate10.errors = [{ instancePath: instancePath + "/stream/dropped/shutdown", keyword: "maximum" }];
                                                              return false;
                                                            } else {
                                                              if (data19 < 0 || isNaN(data19)) {
                                                                validate10.errors = [{ instancePath: instancePath + "/stream/dropped/shutdown", keyword: "minimum" }];
                                                                return false;
                                                              }
                                                            }
                                                          }
                                                        }
                                                        var valid4 = _errs44 === errors;
                                                      } else {
                                                        var valid4 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          } else {
                                            validate10.errors = [{ instancePath: instancePath + "/stream/dropped", keyword: "type" }];
                                            return false;
                                          }
                                        }
                                        var valid3 = _errs33 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate10.errors = [{ instancePath: instancePath + "/stream", keyword: "type" }];
                            return false;
                          }
                        }
                        var valid0 = _errs24 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.events !== void 0) {
                          let data20 = data.events;
                          const _errs46 = errors;
                          if (errors === _errs46) {
                            if (Array.isArray(data20)) {
                              if (data20.length < 1) {
                                validate10.errors = [{ instancePath: instancePath + "/events", keyword: "minItems" }];
                                return false;
                              } else {
                                var valid5 = true;
                                const len0 = data20.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  let data21 = data20[i0];
                                  const _errs48 = errors;
                                  if (!(data21 && typeof data21 == "object" && !Array.isArray(data21))) {
                                    validate10.errors = [{ instancePath: instancePath + "/events/" + i0, keyword: "type" }];
                                    return false;
                                  }
                                  var valid5 = _errs48 === errors;
                                  if (!valid5) {
                                    break;
                                  }
                                }
                              }
                            } else {
                              validate10.errors = [{ instancePath: instancePath + "/events", keyword: "type" }];
                              return false;
                            }
                          }
                          var valid0 = _errs46 === errors;
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
