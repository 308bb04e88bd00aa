// Generated from admin.yaml by `npm run generate`. Do not edit.
/** @internal */
export const adminDocument = {
  "openapi": "3.1.0",
  "info": {
    "title": "Sandbox control",
    "version": "1.0.0",
    "summary": "Settings, faults, clock and journal of the sandbox, and the correct counts and rows of its links.",
    "description": "Every call is about one **session**. It has its own settings, clock, faults, quota, credits and journal.\nThe path's prefix names it (`/__s/my-test/__admin/requests`), or the header `Mock-Session: my-test`, which wins.\nWithout either it is the session `default`. A session begins when it is first named, and may end half an\nhour after its last request.\n\nThe first of these that says something wins: the request itself (`Prefer`, RFC 7240), a reserved link id or\ntoken, the session, the options that the sandbox was started with.\n\nA `GET` of the API with the header `Mock-Trace: none` gets what the next request of its session gets, and leaves no\ntrace: it is in no journal, log or coverage, and uses up no quota, credit, queued fault or first failure of a link or\nmutant. Queued faults wait for other requests. A request that changes something is recorded whatever it asks for.\n",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "/",
      "description": "The session called default"
    },
    {
      "url": "/__s/{session}",
      "description": "Another session",
      "variables": {
        "session": {
          "default": "my-test"
        }
      }
    }
  ],
  "security": [
    {},
    {
      "token": []
    }
  ],
  "tags": [
    {
      "name": "Journal",
      "description": "The requests that the sandbox received, the oldest first, secrets left out."
    },
    {
      "name": "Faults",
      "description": "Errors, faults and delays that wait for a request."
    },
    {
      "name": "Postbacks",
      "description": "Calls to receivers."
    },
    {
      "name": "Clock",
      "description": "The present. Moving it shows or hides clicks of the present, and never changes the past."
    },
    {
      "name": "Settings",
      "description": "How the session responds to requests."
    },
    {
      "name": "Links",
      "description": "What a test may expect, and clicks of your own."
    },
    {
      "name": "Sessions",
      "description": "Each has its own settings, clock, faults and journal."
    }
  ],
  "paths": {
    "/__admin/health": {
      "get": {
        "operationId": "getHealth",
        "tags": [
          "Sessions"
        ],
        "summary": "Whether the sandbox is up",
        "description": "Always open, whatever protects the other calls.",
        "security": [],
        "responses": {
          "200": {
            "description": "It is.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                }
              }
            }
          }
        }
      }
    },
    "/__admin/scenarios": {
      "get": {
        "operationId": "listScenarios",
        "tags": [
          "Links"
        ],
        "summary": "The reserved link ids and tokens, and what Prefer takes",
        "responses": {
          "200": {
            "description": "The same table that the sandbox uses.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Scenarios"
                }
              }
            }
          }
        }
      }
    },
    "/__admin/mutants": {
      "get": {
        "operationId": "listMutants",
        "tags": [
          "Links"
        ],
        "summary": "The mutants, and how many responses each one changed",
        "description": "Deliberate changes of the API to test clients with. The setting `mutant` chooses one for a session, and the link id `test_mutant_ID` one for a link. A mutant that changed no response says nothing about a client.",
        "responses": {
          "200": {
            "description": "All mutants, with their changes in this session.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Mutants"
                }
              }
            }
          }
        }
      }
    },
    "/__admin/links/{id}": {
      "get": {
        "operationId": "getTruth",
        "tags": [
          "Links"
        ],
        "summary": "The true counts of a link",
        "description": "Counts of clicks and conversions in a window, in total, by day and by class, and the campaigns of the link.\nWith `by`, the counts of each value of a field too, such as each country. Nothing is paged.\n",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The smart link, reserved ids included.",
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          {
            "name": "date_start",
            "in": "query",
            "description": "As in the API itself, with the same default.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "date_end",
            "in": "query",
            "description": "As in the API itself, with the same default.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "as_of",
            "in": "query",
            "description": "The instant for which the truth is wanted. Without it, the present of the session's clock.",
            "schema": {
              "type": "string",
              "examples": [
                "2026-02-01T00:00:00Z"
              ]
            }
          },
          {
            "name": "tz",
            "in": "query",
            "description": "An IANA time zone. Then `days` has every day of this zone in the window, days without clicks too, each\nwith the part of the window that lies on it. Without it, the days in UTC that have clicks.\n",
            "schema": {
              "type": "string",
              "examples": [
                "Europe/Berlin"
              ]
            }
          },
          {
            "name": "by",
            "in": "query",
            "description": "Fields of a click's row, separated by commas. Then `groups` has the counts of each value of each field.\nEvery row of the window is read for them, so the window may have 100000 clicks and conversions at most.\n",
            "schema": {
              "type": "string",
              "examples": [
                "utm_campaign,country_code,browser_device_type,referrer"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The truth, as the session's seed and clock have it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Truth"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Refused"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/links/{id}/rows": {
      "get": {
        "operationId": "getTruthRows",
        "tags": [
          "Links"
        ],
        "summary": "The true rows of a link by their ids",
        "description": "What a client should have stored, without paging.",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The smart link, reserved ids included.",
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          {
            "name": "list",
            "in": "query",
            "description": "The list whose rows are wanted.",
            "schema": {
              "type": "string",
              "enum": [
                "clicks",
                "conversions"
              ],
              "default": "clicks"
            }
          },
          {
            "name": "ids",
            "in": "query",
            "description": "Ids of rows, separated by commas, 1000 at most; dates are ignored then. Without it, every row of the\nwindow: 10000 at most.\n",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "date_start",
            "in": "query",
            "description": "As in the API itself, with the same default.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "date_end",
            "in": "query",
            "description": "As in the API itself, with the same default.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "as_of",
            "in": "query",
            "description": "The instant for which the truth is wanted. Without it, the present of the session's clock.",
            "schema": {
              "type": "string",
              "examples": [
                "2026-02-01T00:00:00Z"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The rows, as the list shows them.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TruthRows"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Refused"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/links/{id}/clicks": {
      "put": {
        "operationId": "setClicks",
        "tags": [
          "Links"
        ],
        "summary": "Give a link clicks of your own",
        "description": "In this session alone, and in the place of all clicks that the link has. An unknown link exists from then on; it has no\nconversions. A row needs `id`, `created_at`, `is_bot` and `is_duplicate`; every other field may be missing. An empty\nlist takes all clicks away. The content of the body decides how it is read, not its type. 4 MB at most.\n",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The smart link. The clicks of reserved ids cannot be replaced.",
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "description": "A list of rows, or a saved response."
              },
              "example": [
                {
                  "id": "c1",
                  "created_at": "2026-01-31T12:00:00Z",
                  "is_bot": false,
                  "is_duplicate": false,
                  "utm_source": "newsletter"
                },
                {
                  "id": "c2",
                  "created_at": "2026-01-31T12:00:05Z",
                  "is_bot": true,
                  "is_duplicate": false
                }
              ]
            },
            "application/x-ndjson": {
              "schema": {
                "type": "string",
                "description": "A row in each line."
              }
            },
            "text/csv": {
              "schema": {
                "type": "string",
                "description": "The first line names the fields."
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The clicks are there.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GivenClicks"
                }
              }
            }
          },
          "409": {
            "$ref": "#/components/responses/Refused"
          },
          "413": {
            "$ref": "#/components/responses/Refused"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      },
      "delete": {
        "operationId": "removeClicks",
        "tags": [
          "Links"
        ],
        "summary": "Give a link back the clicks that it had",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "description": "The smart link. The clicks of reserved ids cannot be replaced.",
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        ],
        "responses": {
          "204": {
            "description": "It has the clicks with which the sandbox was started."
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/coverage": {
      "get": {
        "operationId": "getCoverage",
        "tags": [
          "Journal"
        ],
        "summary": "Which rows of a list the client has read",
        "description": "Compares the rows that there are with those that were delivered, over all requests of the session, whatever pages, windows and filters they had. A response counts when it was delivered whole. Rows, filters and defaults are those of the operation itself.",
        "parameters": [
          {
            "name": "operation",
            "in": "query",
            "description": "The list. Both editions of the clicks are one list.",
            "schema": {
              "type": "string",
              "default": "listSmartLinkClicks",
              "enum": [
                "listSmartLinkClicks",
                "listSmartLinkClicks202601",
                "listSmartLinkConversions",
                "listSmartLinks",
                "listSmartLinkFans",
                "listSmartLinkSpenders"
              ]
            }
          },
          {
            "name": "link",
            "in": "query",
            "description": "The smart link; none for `listSmartLinks`.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "date_start",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "date_end",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "include_bots",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "include_duplicates",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "conversion_type",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "onlyfans_user_id",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "name",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "account_ids",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "filter[tags][]",
            "in": "query",
            "schema": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          },
          {
            "name": "has_messages",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "min_messages_sent_by_fan",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "min_revenue_net",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "min_tips_net",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "previously_subscribed",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "subscribed_using_promo",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "minSpend",
            "in": "query",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "What was read, and what is missing.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Coverage"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/Refused"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/settings": {
      "get": {
        "operationId": "getSettings",
        "tags": [
          "Settings"
        ],
        "summary": "The settings in force",
        "responses": {
          "200": {
            "description": "Each with the value that a request gets which says nothing else.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Settings"
                }
              }
            }
          }
        }
      },
      "patch": {
        "operationId": "changeSettings",
        "tags": [
          "Settings"
        ],
        "summary": "Change settings of the session",
        "description": "What is left out stays; null goes back to the option that the sandbox was started with. In a replay (`mock --replay`) settings have no effect, so they are refused.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SettingsChange"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The settings now in force.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Settings"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/quota": {
      "get": {
        "operationId": "getQuota",
        "tags": [
          "Settings"
        ],
        "summary": "What is left of quota and credits",
        "responses": {
          "200": {
            "description": "Null where nothing is counted.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Quota"
                }
              }
            }
          }
        }
      }
    },
    "/__admin/clock": {
      "get": {
        "operationId": "getClock",
        "tags": [
          "Clock"
        ],
        "summary": "What time it is",
        "responses": {
          "200": {
            "description": "The clock.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      },
      "put": {
        "operationId": "setClock",
        "tags": [
          "Clock"
        ],
        "summary": "Stop the clock at an instant, or let it follow the real one",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockChange"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The clock.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/clock/advance": {
      "post": {
        "operationId": "advanceClock",
        "tags": [
          "Clock"
        ],
        "summary": "Move the clock by a duration",
        "description": "A running clock goes on running from there. The quota's minute passes too.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ClockMove"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The clock.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Clock"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/postbacks/fire": {
      "post": {
        "operationId": "firePostbacks",
        "tags": [
          "Postbacks"
        ],
        "summary": "Make calls of postbacks now",
        "description": "Posts the newest conversions, or one with an id, to the receivers of the session's postbacks, as the setting `postbackSchedule` has it, and waits for their responses. Without a body it posts the newest conversion of each postback. Calls of conversions that the clock passes are made without this.",
        "requestBody": {
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PostbacksToFire"
              },
              "examples": {
                "three": {
                  "value": {
                    "link": "eveniet",
                    "conversion_type": "new_subscriber",
                    "count": 3
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The calls that were made, in the order in which they were.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "calls"
                  ],
                  "properties": {
                    "calls": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/PostbackCall"
                      }
                    }
                  }
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/faults": {
      "get": {
        "operationId": "listFaults",
        "tags": [
          "Faults"
        ],
        "summary": "The faults that are waiting",
        "responses": {
          "200": {
            "description": "In the order in which they are used.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "faults"
                  ],
                  "properties": {
                    "faults": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/QueuedFault"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "addFault",
        "tags": [
          "Faults"
        ],
        "summary": "Queue a fault for the next requests that match",
        "description": "In a replay (`mock --replay`) faults have no effect, so they are refused.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/NewFault"
              },
              "examples": {
                "twice": {
                  "value": {
                    "code": 503,
                    "times": 2,
                    "match": {
                      "link": "eveniet"
                    }
                  }
                },
                "reset": {
                  "value": {
                    "fault": "reset"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It is waiting.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QueuedFault"
                }
              }
            }
          },
          "409": {
            "$ref": "#/components/responses/Refused"
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      },
      "delete": {
        "operationId": "removeFaults",
        "tags": [
          "Faults"
        ],
        "summary": "Remove all faults",
        "responses": {
          "204": {
            "description": "None is left."
          }
        }
      }
    },
    "/__admin/faults/{id}": {
      "delete": {
        "operationId": "removeFault",
        "tags": [
          "Faults"
        ],
        "summary": "Remove one fault",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "integer",
              "minimum": 1
            }
          }
        ],
        "responses": {
          "204": {
            "description": "It is gone."
          },
          "404": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/requests": {
      "get": {
        "operationId": "listRequests",
        "tags": [
          "Journal"
        ],
        "summary": "The requests received",
        "parameters": [
          {
            "name": "method",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "path",
            "in": "query",
            "description": "A part of the path.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "link",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "account",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "operation",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/OperationId"
            }
          },
          {
            "name": "edition",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Edition"
            }
          },
          {
            "name": "status",
            "in": "query",
            "schema": {
              "type": "integer"
            }
          },
          {
            "name": "scenario",
            "in": "query",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "fault",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/FaultKind"
            }
          },
          {
            "name": "after",
            "in": "query",
            "description": "Only requests with a greater number.",
            "schema": {
              "type": "integer",
              "minimum": 0
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of those that match, the oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RequestPage"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      },
      "delete": {
        "operationId": "forgetRequests",
        "tags": [
          "Journal"
        ],
        "summary": "Empty the journal",
        "responses": {
          "204": {
            "description": "It is empty."
          }
        }
      }
    },
    "/__admin/requests/count": {
      "post": {
        "operationId": "countRequests",
        "tags": [
          "Journal"
        ],
        "summary": "How many requests match",
        "requestBody": {
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Matching"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Their number among those that are kept.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "count",
                    "forgotten"
                  ],
                  "properties": {
                    "count": {
                      "type": "integer",
                      "minimum": 0
                    },
                    "forgotten": {
                      "$ref": "#/components/schemas/Forgotten"
                    }
                  }
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/requests/find": {
      "post": {
        "operationId": "findRequests",
        "tags": [
          "Journal"
        ],
        "summary": "The requests that match",
        "requestBody": {
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Matching"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A page of those that match, the oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RequestPage"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/requests/wait": {
      "post": {
        "operationId": "waitForRequests",
        "tags": [
          "Journal"
        ],
        "summary": "Wait until requests match, or until time is up",
        "description": "Requests that came before count too.",
        "requestBody": {
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/Waiting"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What matched by then, and whether that was enough.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waited"
                }
              }
            }
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/requests/stream": {
      "get": {
        "operationId": "streamRequests",
        "tags": [
          "Journal"
        ],
        "summary": "The requests as they come, as server-sent events",
        "description": "Each event is called `request`, has the request's number as its id and a `JournalEntry` as its data. With `Last-Event-ID` (which browsers send when they reconnect) the kept requests after it come first.",
        "responses": {
          "200": {
            "description": "A stream without end.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "503": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/sessions": {
      "get": {
        "operationId": "listSessions",
        "tags": [
          "Sessions"
        ],
        "summary": "The sessions",
        "responses": {
          "200": {
            "description": "First `default`, then the others, the one used last at the end.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "sessions"
                  ],
                  "properties": {
                    "sessions": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Session"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/__admin/sessions/{name}": {
      "delete": {
        "operationId": "endSession",
        "tags": [
          "Sessions"
        ],
        "summary": "End a session",
        "parameters": [
          {
            "name": "name",
            "in": "path",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/SessionName"
            }
          }
        ],
        "responses": {
          "204": {
            "description": "What it stored is gone."
          },
          "404": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    },
    "/__admin/reset": {
      "post": {
        "operationId": "resetAll",
        "tags": [
          "Sessions"
        ],
        "summary": "Make the session new",
        "description": "Journal, faults, quota, clock, settings and clicks are as when the sandbox was started, and what was created or changed is forgotten.",
        "responses": {
          "204": {
            "description": "It is new."
          }
        }
      }
    },
    "/__admin/reset/{part}": {
      "post": {
        "operationId": "resetPart",
        "tags": [
          "Sessions"
        ],
        "summary": "Make one part of the session new",
        "parameters": [
          {
            "name": "part",
            "in": "path",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/Part"
            }
          }
        ],
        "responses": {
          "204": {
            "description": "It is new."
          },
          "422": {
            "$ref": "#/components/responses/Refused"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "The value of `--admin-token`, where the sandbox was started with one."
      }
    },
    "responses": {
      "Refused": {
        "description": "Refused, with the reason.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Refusal"
            }
          }
        }
      }
    },
    "schemas": {
      "Health": {
        "type": "object",
        "required": [
          "status",
          "version",
          "now",
          "memory"
        ],
        "properties": {
          "status": {
            "const": "ok"
          },
          "version": {
            "type": "string"
          },
          "seed": {
            "type": "string",
            "description": "The data set. Left out in a replay."
          },
          "replay": {
            "type": "object",
            "description": "The recording that it responds from, in a replay: `mock --replay`.",
            "required": [
              "recordedAt",
              "exchanges"
            ],
            "properties": {
              "recordedAt": {
                "type": "string",
                "format": "date-time",
                "description": "When the recording was made."
              },
              "exchanges": {
                "$ref": "#/components/schemas/Count"
              }
            }
          },
          "now": {
            "$ref": "#/components/schemas/Instant"
          },
          "memory": {
            "$ref": "#/components/schemas/Memory"
          }
        }
      },
      "Memory": {
        "type": "object",
        "description": "The memory for everything that the sandbox remembers of its clients. All sessions share it. When it is used up, the oldest requests of the largest journal are forgotten first.",
        "required": [
          "budgetBytes",
          "usedBytes",
          "forgottenRequests",
          "endedSessions"
        ],
        "properties": {
          "budgetBytes": {
            "type": "integer",
            "description": "The value of `--memory`."
          },
          "usedBytes": {
            "type": "integer",
            "minimum": 0,
            "description": "An estimate."
          },
          "forgottenRequests": {
            "type": "integer",
            "minimum": 0,
            "description": "Requests of all sessions that were forgotten to keep within the budget."
          },
          "endedSessions": {
            "type": "integer",
            "minimum": 0,
            "description": "Sessions that were ended to keep within the budget, the one idle longest first."
          }
        }
      },
      "Forgotten": {
        "type": "integer",
        "minimum": 0,
        "description": "Older requests of the session that are no longer in the journal. It keeps the newest `--journal` requests, and fewer when `--memory` is used up."
      },
      "Refusal": {
        "type": "object",
        "required": [
          "error",
          "message",
          "description"
        ],
        "properties": {
          "error": {
            "type": "string",
            "description": "Code of the problem, for programs."
          },
          "message": {
            "type": "string",
            "description": "What is wrong, for people."
          },
          "description": {
            "type": "string",
            "description": "What to do next."
          }
        }
      },
      "Instant": {
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-02-01T00:00:00.000Z"
        ]
      },
      "Day": {
        "type": "string",
        "format": "date"
      },
      "Count": {
        "type": "integer",
        "minimum": 0
      },
      "TextOrNull": {
        "type": [
          "string",
          "null"
        ]
      },
      "OperationId": {
        "type": "string",
        "minLength": 1,
        "description": "The operationId of openapi.yaml, such as listSmartLinkConversions."
      },
      "Edition": {
        "type": "string",
        "enum": [
          "2026-01",
          "2026-09"
        ]
      },
      "SessionName": {
        "type": "string",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$",
        "description": "Letters, digits and `. _ ~ -`, at most 100 of them."
      },
      "Part": {
        "type": "string",
        "enum": [
          "journal",
          "faults",
          "quota",
          "clock",
          "settings",
          "resources",
          "clicks"
        ]
      },
      "ConversionType": {
        "type": "string",
        "enum": [
          "new_subscriber",
          "new_transaction",
          "message_received",
          "fan_sent_1_message",
          "fan_sent_3_messages"
        ]
      },
      "PostbackSchedule": {
        "type": "string",
        "enum": [
          "once",
          "twice",
          "late",
          "out-of-order",
          "missing",
          "early"
        ]
      },
      "PostbacksToFire": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "postback": {
            "type": "integer",
            "minimum": 1,
            "description": "Id of one postback."
          },
          "link": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "description": "Only conversions of this link."
          },
          "conversion_type": {
            "$ref": "#/components/schemas/ConversionType"
          },
          "conversion": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100,
            "description": "The conversion with this id."
          },
          "count": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 1,
            "description": "How many of the newest conversions of each postback."
          }
        }
      },
      "PostbackCall": {
        "type": "object",
        "required": [
          "postback_id",
          "conversion_id",
          "conversion_type",
          "smart_link_id",
          "succeeded",
          "status_code",
          "error_type",
          "error_message"
        ],
        "properties": {
          "postback_id": {
            "type": "integer",
            "minimum": 1
          },
          "conversion_id": {
            "type": "string"
          },
          "conversion_type": {
            "$ref": "#/components/schemas/ConversionType"
          },
          "smart_link_id": {
            "type": "string"
          },
          "succeeded": {
            "type": "boolean",
            "description": "Whether the receiver responded with 2xx."
          },
          "status_code": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Null when no response came."
          },
          "error_type": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "error_message": {
            "$ref": "#/components/schemas/TextOrNull"
          }
        }
      },
      "FaultKind": {
        "type": "string",
        "enum": [
          "reset",
          "empty",
          "truncate",
          "malformed",
          "slow-body",
          "timeout",
          "html-502"
        ],
        "description": "`reset` tears the connection down, `empty` closes it without a response, `truncate` closes it in the middle of the body, `malformed` cuts the JSON off but ends the reply well, `slow-body` takes two seconds over the body, `timeout` never responds, `html-502` responds with a page of the network in front of the API."
      },
      "FaultCode": {
        "description": "Status to refuse with; 502, 520, 522 and 524 come as a page of HTML, as in life. 200 asks for success.",
        "anyOf": [
          {
            "type": "integer",
            "minimum": 400,
            "maximum": 599
          },
          {
            "type": "integer",
            "const": 200
          }
        ]
      },
      "Delay": {
        "description": "Milliseconds before the reply: `500`, between two bounds `200-800`, or `lognormal-300-0.5` with its median and sigma.",
        "anyOf": [
          {
            "type": "integer",
            "minimum": 0,
            "maximum": 600000
          },
          {
            "type": "string",
            "maxLength": 60
          }
        ]
      },
      "FaultMatch": {
        "type": "object",
        "description": "What a request has to be like. What is left out does not matter.",
        "additionalProperties": false,
        "properties": {
          "method": {
            "type": "string",
            "maxLength": 20,
            "description": "`GET` or another, in capitals."
          },
          "path": {
            "type": "string",
            "maxLength": 2000,
            "description": "A part of the path."
          },
          "link": {
            "type": "string",
            "maxLength": 2000,
            "description": "The smart link's id, decoded."
          },
          "account": {
            "type": "string",
            "maxLength": 2000,
            "description": "The account's id, decoded."
          },
          "operation": {
            "$ref": "#/components/schemas/OperationId"
          },
          "edition": {
            "$ref": "#/components/schemas/Edition"
          },
          "query": {
            "type": "object",
            "description": "Parameters with the text that they have, as it was decoded; null for one that must be absent.",
            "maxProperties": 50,
            "additionalProperties": {
              "type": [
                "string",
                "null"
              ],
              "maxLength": 2000
            }
          }
        }
      },
      "RequestMatch": {
        "type": "object",
        "description": "What a request and its response have to be like. What is left out does not matter.",
        "additionalProperties": false,
        "properties": {
          "method": {
            "type": "string",
            "maxLength": 20,
            "description": "`GET` or another, in capitals."
          },
          "path": {
            "type": "string",
            "maxLength": 2000,
            "description": "A part of the path."
          },
          "link": {
            "type": "string",
            "maxLength": 2000,
            "description": "The smart link's id, decoded."
          },
          "account": {
            "type": "string",
            "maxLength": 2000,
            "description": "The account's id, decoded."
          },
          "operation": {
            "$ref": "#/components/schemas/OperationId"
          },
          "edition": {
            "$ref": "#/components/schemas/Edition"
          },
          "query": {
            "type": "object",
            "description": "Parameters with the text that they have, as it was decoded; null for one that must be absent.",
            "maxProperties": 50,
            "additionalProperties": {
              "type": [
                "string",
                "null"
              ],
              "maxLength": 2000
            }
          },
          "status": {
            "type": "integer",
            "description": "Status of the response."
          },
          "scenario": {
            "type": "string",
            "maxLength": 200
          },
          "fault": {
            "$ref": "#/components/schemas/FaultKind"
          },
          "after": {
            "type": "integer",
            "minimum": 0,
            "description": "Only requests with a greater number."
          }
        }
      },
      "NewFault": {
        "type": "object",
        "additionalProperties": false,
        "description": "A fault to queue. It has at least one of `code`, `fault` and `delay`.",
        "properties": {
          "code": {
            "$ref": "#/components/schemas/FaultCode"
          },
          "fault": {
            "$ref": "#/components/schemas/FaultKind"
          },
          "delay": {
            "$ref": "#/components/schemas/Delay"
          },
          "retryAfter": {
            "type": "integer",
            "minimum": 0,
            "maximum": 86400,
            "description": "Seconds of `Retry-After`, with any error."
          },
          "times": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000000,
            "default": 1,
            "description": "How often it is used."
          },
          "match": {
            "$ref": "#/components/schemas/FaultMatch"
          }
        }
      },
      "QueuedFault": {
        "type": "object",
        "required": [
          "id",
          "times",
          "left"
        ],
        "properties": {
          "code": {
            "$ref": "#/components/schemas/FaultCode"
          },
          "fault": {
            "$ref": "#/components/schemas/FaultKind"
          },
          "delay": {
            "$ref": "#/components/schemas/Delay"
          },
          "retryAfter": {
            "type": "integer",
            "minimum": 0,
            "maximum": 86400,
            "description": "Seconds of `Retry-After`, with any error."
          },
          "times": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000000,
            "default": 1,
            "description": "How often it is used."
          },
          "match": {
            "$ref": "#/components/schemas/FaultMatch"
          },
          "id": {
            "type": "integer",
            "minimum": 1
          },
          "left": {
            "type": "integer",
            "minimum": 0,
            "description": "How often it will still be used."
          }
        }
      },
      "SettingsChange": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "seed": {
            "type": [
              "string",
              "null"
            ],
            "minLength": 1,
            "maxLength": 500,
            "description": "Name of the data set: the same seed gives the same clicks everywhere."
          },
          "clicksPerDay": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "maximum": 100000000,
            "description": "Average clicks a day of every link. When left out, links have different sizes, by their ids.\n"
          },
          "links": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "maximum": 10000,
            "description": "Links of the team, as the list of links shows them: 36 when left out. Any other link has clicks too.\n"
          },
          "late": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "maximum": 0.25,
            "description": "Share of clicks that the API shows hours after they happened, and of conversions that it shows days after.\n"
          },
          "corrected": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "maximum": 0.25,
            "description": "Share of clicks whose bot or duplicate mark is wrong for the first 24 hours."
          },
          "refunded": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "maximum": 0.25,
            "description": "Share of subscribers with a purchase that is refunded within a week, and then is no longer listed.\n"
          },
          "scenario": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 200,
            "description": "A reserved link id, such as `test_empty`: every link behaves like it."
          },
          "mutant": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 200,
            "description": "Id of a mutant, such as `page-repeated`: a deliberate change of the API."
          },
          "code": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/FaultCode"
              },
              {
                "type": "null"
              }
            ],
            "description": "Status of every response."
          },
          "fault": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/FaultKind"
              },
              {
                "type": "string",
                "const": "none"
              },
              {
                "type": "null"
              }
            ],
            "description": "A fault of every response."
          },
          "delay": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Delay"
              },
              {
                "type": "null"
              }
            ],
            "description": "Milliseconds before each response: `500`, `200-800`, or `lognormal-300-0.5` (median and sigma).\n"
          },
          "failRate": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "maximum": 1,
            "description": "Share of requests that fail. The draw depends on the seed, the session and the number of the request.\n"
          },
          "failKinds": {
            "type": [
              "array",
              "string",
              "null"
            ],
            "minItems": 1,
            "maxItems": 50,
            "items": {
              "type": [
                "string",
                "integer"
              ],
              "maxLength": 20
            },
            "maxLength": 1000,
            "description": "How they fail: error statuses and names of faults, equally often. A list, or a text such as `500,reset`."
          },
          "rateLimit": {
            "type": [
              "string",
              "integer",
              "null"
            ],
            "maxLength": 20,
            "description": "Requests a minute, as `60` or `60/min`. Not limited when left out."
          },
          "credits": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "description": "Credits that successful calls use up. Not limited when left out."
          },
          "retryAfter": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "maximum": 86400,
            "description": "Seconds of `Retry-After`; the quota is full again after them."
          },
          "strict": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether a preference that cannot be applied is an error."
          },
          "postbackSchedule": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/PostbackSchedule"
              },
              {
                "type": "null"
              }
            ],
            "description": "When and how often postbacks are called: `once` when left out."
          },
          "postbackRetries": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "maximum": 5,
            "description": "Further calls of a postback whose receiver does not respond with 2xx: 0 to 5."
          }
        }
      },
      "Settings": {
        "type": "object",
        "required": [
          "seed",
          "clicksPerDay",
          "links",
          "late",
          "corrected",
          "refunded",
          "scenario",
          "mutant",
          "code",
          "fault",
          "delay",
          "failRate",
          "failKinds",
          "rateLimit",
          "credits",
          "retryAfter",
          "strict",
          "postbackSchedule",
          "postbackRetries"
        ],
        "properties": {
          "seed": {
            "type": "string"
          },
          "clicksPerDay": {
            "type": [
              "number",
              "null"
            ]
          },
          "links": {
            "type": "integer"
          },
          "late": {
            "type": "number"
          },
          "corrected": {
            "type": "number"
          },
          "refunded": {
            "type": "number"
          },
          "scenario": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "mutant": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "code": {
            "type": [
              "integer",
              "null"
            ]
          },
          "fault": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "delay": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "failRate": {
            "type": "number"
          },
          "failKinds": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "rateLimit": {
            "type": [
              "integer",
              "null"
            ]
          },
          "credits": {
            "type": [
              "integer",
              "null"
            ]
          },
          "retryAfter": {
            "type": "integer"
          },
          "strict": {
            "type": "boolean"
          },
          "postbackSchedule": {
            "$ref": "#/components/schemas/PostbackSchedule"
          },
          "postbackRetries": {
            "type": "integer"
          }
        }
      },
      "Quota": {
        "type": "object",
        "required": [
          "rateLimit",
          "remaining",
          "resetInMs",
          "credits",
          "balance"
        ],
        "properties": {
          "rateLimit": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Requests a minute."
          },
          "remaining": {
            "type": [
              "integer",
              "null"
            ]
          },
          "resetInMs": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Milliseconds until the quota is fresh."
          },
          "credits": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Credits at the beginning."
          },
          "balance": {
            "type": [
              "integer",
              "null"
            ]
          }
        }
      },
      "Clock": {
        "type": "object",
        "required": [
          "now",
          "runs"
        ],
        "properties": {
          "now": {
            "$ref": "#/components/schemas/Instant"
          },
          "runs": {
            "type": "boolean",
            "description": "Whether it runs as the real one does."
          }
        }
      },
      "ClockChange": {
        "type": "object",
        "required": [
          "now"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string",
            "maxLength": 40,
            "description": "The instant at which the clock stands, or `real`.",
            "examples": [
              "2026-02-01T00:00:00Z",
              "real"
            ]
          }
        }
      },
      "ClockMove": {
        "type": "object",
        "required": [
          "by"
        ],
        "additionalProperties": false,
        "properties": {
          "by": {
            "type": "string",
            "maxLength": 60,
            "description": "An ISO 8601 duration; with a minus in front it moves back.",
            "examples": [
              "P1D",
              "PT90M",
              "-P1M"
            ]
          }
        }
      },
      "Matching": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "match": {
            "$ref": "#/components/schemas/RequestMatch"
          },
          "limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000,
            "default": 100
          },
          "offset": {
            "type": "integer",
            "minimum": 0,
            "default": 0
          }
        }
      },
      "Waiting": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "match": {
            "$ref": "#/components/schemas/RequestMatch"
          },
          "count": {
            "type": "integer",
            "minimum": 1,
            "maximum": 10000,
            "default": 1,
            "description": "How many have to match."
          },
          "timeoutMs": {
            "type": "integer",
            "minimum": 0,
            "maximum": 120000,
            "default": 5000
          }
        }
      },
      "Waited": {
        "type": "object",
        "required": [
          "met",
          "requests"
        ],
        "properties": {
          "met": {
            "type": "boolean",
            "description": "Whether enough requests matched before time was up."
          },
          "requests": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JournalEntry"
            }
          }
        }
      },
      "RequestPage": {
        "type": "object",
        "required": [
          "total",
          "requests",
          "forgotten"
        ],
        "properties": {
          "total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many match among those that are kept."
          },
          "forgotten": {
            "$ref": "#/components/schemas/Forgotten"
          },
          "requests": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JournalEntry"
            }
          }
        }
      },
      "JournalEntry": {
        "type": "object",
        "description": "One request and what became of it, or one call of a postback and its response. Keys are left out wherever they stood.",
        "required": [
          "kind",
          "number",
          "at",
          "session",
          "method",
          "url",
          "operation",
          "edition",
          "account",
          "link",
          "query",
          "headers",
          "body",
          "status",
          "scenario",
          "fault",
          "mutant",
          "delayMs",
          "warnings",
          "why"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "request",
              "postback"
            ],
            "description": "`request`: a client sent it to the sandbox. `postback`: the sandbox sent it to a receiver; `operation` is `postback` then, and `url` is the whole URL."
          },
          "number": {
            "type": "integer",
            "minimum": 1,
            "description": "Its number in the session, from 1 on."
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "session": {
            "$ref": "#/components/schemas/SessionName"
          },
          "method": {
            "type": "string"
          },
          "url": {
            "type": "string",
            "description": "Path and query as they came, without the prefix of the session."
          },
          "operation": {
            "$ref": "#/components/schemas/TextOrNull",
            "description": "The operationId of openapi.yaml; null for a request that no operation served."
          },
          "edition": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Edition"
              },
              {
                "type": "null"
              }
            ]
          },
          "account": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "link": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "query": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "headers": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "body": {
            "description": "The JSON body of a request without secrets; null when it has none. When it is not JSON a text says so, and a body of more than 2048 characters is a text that is cut."
          },
          "status": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Null when there was no response."
          },
          "scenario": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "fault": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "mutant": {
            "$ref": "#/components/schemas/TextOrNull",
            "description": "Id of the mutant that changed the response."
          },
          "delayMs": {
            "type": "integer",
            "minimum": 0
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "why": {
            "$ref": "#/components/schemas/TextOrNull",
            "description": "For a refusal, its reason."
          }
        }
      },
      "Session": {
        "type": "object",
        "required": [
          "name",
          "requests",
          "faults",
          "idleMs"
        ],
        "properties": {
          "name": {
            "$ref": "#/components/schemas/SessionName"
          },
          "requests": {
            "type": "integer",
            "minimum": 0,
            "description": "Requests received so far."
          },
          "faults": {
            "type": "integer",
            "minimum": 0,
            "description": "Faults that are waiting."
          },
          "idleMs": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "Scenarios": {
        "type": "object",
        "required": [
          "links",
          "tokens",
          "preferences"
        ],
        "properties": {
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Scenario"
            }
          },
          "tokens": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Scenario"
            }
          },
          "preferences": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Preference"
            }
          }
        }
      },
      "Scenario": {
        "type": "object",
        "required": [
          "name",
          "about"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "The reserved id or token; `N` stands for a number."
          },
          "about": {
            "type": "string"
          },
          "example": {
            "type": "string",
            "description": "An id to try, where the name has an `N`."
          }
        }
      },
      "Mutants": {
        "type": "object",
        "required": [
          "mutants"
        ],
        "properties": {
          "mutants": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Mutant"
            }
          }
        }
      },
      "Mutant": {
        "type": "object",
        "required": [
          "id",
          "family",
          "sentence",
          "changed"
        ],
        "properties": {
          "id": {
            "type": "string",
            "examples": [
              "page-repeated"
            ]
          },
          "family": {
            "type": "string",
            "enum": [
              "notice",
              "survive"
            ],
            "description": "`notice`: the API is wrong, and a good test suite fails. `survive`: the API is unusual but keeps its documentation, and a good client passes."
          },
          "sentence": {
            "type": "string",
            "description": "What the API does."
          },
          "changed": {
            "type": "integer",
            "minimum": 0,
            "description": "Responses of this session that it changed."
          }
        }
      },
      "Preference": {
        "type": "object",
        "required": [
          "name",
          "takes",
          "about"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "takes": {
            "type": "string"
          },
          "about": {
            "type": "string"
          }
        }
      },
      "Classes": {
        "type": "object",
        "description": "Clicks by class; the four classes overlap nowhere.",
        "required": [
          "clicks",
          "people",
          "bots",
          "people_again",
          "bots_again"
        ],
        "properties": {
          "clicks": {
            "$ref": "#/components/schemas/Count",
            "description": "All clicks."
          },
          "people": {
            "$ref": "#/components/schemas/Count",
            "description": "Neither bot nor duplicate: what both filters leave."
          },
          "bots": {
            "$ref": "#/components/schemas/Count",
            "description": "Bots that are no duplicates."
          },
          "people_again": {
            "$ref": "#/components/schemas/Count",
            "description": "Duplicates that are no bots."
          },
          "bots_again": {
            "$ref": "#/components/schemas/Count",
            "description": "Bots that are duplicates too."
          }
        }
      },
      "Coverage": {
        "type": "object",
        "required": [
          "operation",
          "link",
          "date_start",
          "date_end",
          "now",
          "rows",
          "read",
          "read_twice",
          "missing",
          "gaps",
          "more_gaps",
          "requests",
          "read_until",
          "pages_past_end",
          "requests_without_news",
          "forgotten",
          "journal"
        ],
        "properties": {
          "operation": {
            "$ref": "#/components/schemas/OperationId"
          },
          "link": {
            "$ref": "#/components/schemas/TextOrNull",
            "description": "Null for the list of links."
          },
          "date_start": {
            "$ref": "#/components/schemas/TextOrNull",
            "description": "The window; null for the list of links."
          },
          "date_end": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "now": {
            "$ref": "#/components/schemas/Instant",
            "description": "Later rows do not exist yet."
          },
          "rows": {
            "$ref": "#/components/schemas/Count",
            "description": "Rows that there are."
          },
          "read": {
            "$ref": "#/components/schemas/Count",
            "description": "Rows that were delivered at least once."
          },
          "read_twice": {
            "$ref": "#/components/schemas/Count",
            "description": "Rows that were delivered twice or more."
          },
          "missing": {
            "$ref": "#/components/schemas/Count",
            "description": "Rows that were never delivered."
          },
          "gaps": {
            "type": "array",
            "maxItems": 100,
            "description": "Where the missing rows are, earliest first.",
            "items": {
              "$ref": "#/components/schemas/CoverageGap"
            }
          },
          "more_gaps": {
            "$ref": "#/components/schemas/Count",
            "description": "Later gaps that are left out."
          },
          "requests": {
            "$ref": "#/components/schemas/Count",
            "description": "Pages of the list and link that were delivered whole, of any window and filter."
          },
          "read_until": {
            "$ref": "#/components/schemas/TextOrNull",
            "description": "The clock of the sandbox at the latest of them; null before the first. Rows after it did not exist when the client looked."
          },
          "pages_past_end": {
            "$ref": "#/components/schemas/Count",
            "description": "Of them",
            "pages behind the last row.": null
          },
          "requests_without_news": {
            "$ref": "#/components/schemas/Count",
            "description": "Of them, pages without a row that was not delivered before. Pages past the end are among them."
          },
          "forgotten": {
            "$ref": "#/components/schemas/Count",
            "description": "Delivered pages of the session whose rows are no longer remembered, because `--memory` was used up. While it is 0, the other numbers are exact."
          },
          "journal": {
            "$ref": "#/components/schemas/CoverageJournal"
          }
        }
      },
      "CoverageGap": {
        "type": "object",
        "description": "Missing rows with no delivered row between them. `start` and `end` can be sent as a window.",
        "required": [
          "start",
          "end",
          "rows",
          "offset"
        ],
        "properties": {
          "start": {
            "type": "string",
            "description": "The second of the earliest missing row."
          },
          "end": {
            "type": "string",
            "description": "The second of the latest missing row."
          },
          "rows": {
            "type": "integer",
            "minimum": 1
          },
          "offset": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "description": "The `offset` at which the missing rows begin in the list; null where the list is not in the order of time."
          }
        }
      },
      "CoverageJournal": {
        "type": "object",
        "description": "What the requests of the list and link that are still in the journal did wrong.",
        "required": [
          "warnings",
          "early_retries",
          "keys_in_urls",
          "repeated_requests"
        ],
        "properties": {
          "warnings": {
            "type": "array",
            "description": "Different warnings, such as those of unknown parameters.",
            "items": {
              "type": "string"
            }
          },
          "early_retries": {
            "$ref": "#/components/schemas/Count",
            "description": "Retries before `Retry-After`."
          },
          "keys_in_urls": {
            "$ref": "#/components/schemas/Count",
            "description": "Requests with a key in their URL."
          },
          "repeated_requests": {
            "$ref": "#/components/schemas/Count",
            "description": "Requests whose URL had got a page before."
          }
        }
      },
      "Truth": {
        "type": "object",
        "required": [
          "link",
          "seed",
          "now",
          "date_start",
          "date_end",
          "totals",
          "days",
          "conversions",
          "campaigns"
        ],
        "properties": {
          "link": {
            "type": "string",
            "description": "The link."
          },
          "seed": {
            "type": "string",
            "description": "The seed that its data follows from."
          },
          "now": {
            "$ref": "#/components/schemas/Instant",
            "description": "The instant as of which this is true: `as_of`, or the clock."
          },
          "date_start": {
            "type": "string",
            "description": "First second of the window."
          },
          "date_end": {
            "type": "string",
            "description": "Last second of the window."
          },
          "totals": {
            "$ref": "#/components/schemas/Classes",
            "description": "The clicks of the window."
          },
          "days": {
            "type": "array",
            "description": "The days in UTC that have clicks; with `tz`, all days of the time zone. Earliest first.",
            "items": {
              "$ref": "#/components/schemas/TruthDay"
            }
          },
          "conversions": {
            "$ref": "#/components/schemas/ConversionTotals",
            "description": "The conversions of the window."
          },
          "campaigns": {
            "type": "array",
            "description": "What the clicks of the link may show, one campaign a click.",
            "items": {
              "$ref": "#/components/schemas/Campaign"
            }
          },
          "groups": {
            "type": "object",
            "description": "With `by`: for each field, a group for each value. The group with the most clicks is first.",
            "additionalProperties": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/Group"
              }
            }
          }
        }
      },
      "TruthDay": {
        "description": "The conversions and the part of the window are there with `tz`.",
        "allOf": [
          {
            "type": "object",
            "required": [
              "day"
            ],
            "properties": {
              "day": {
                "$ref": "#/components/schemas/Day",
                "description": "The day, such as 2026-01-31."
              },
              "date_start": {
                "type": "string",
                "description": "First second of the day in the window."
              },
              "date_end": {
                "type": "string",
                "description": "Last second of the day in the window, until now at most."
              },
              "conversions": {
                "$ref": "#/components/schemas/Count",
                "description": "Conversions that happened then."
              },
              "subscribers": {
                "$ref": "#/components/schemas/Count",
                "description": "New subscribers among them."
              },
              "gross_cents": {
                "$ref": "#/components/schemas/Count",
                "description": "What fans paid by them, in whole cents."
              },
              "net_cents": {
                "$ref": "#/components/schemas/Count",
                "description": "What is left of it after the platform's share, in cents."
              }
            }
          },
          {
            "$ref": "#/components/schemas/Classes"
          }
        ]
      },
      "Group": {
        "description": "The clicks whose row has a value in a field, and the conversions that these and earlier clicks led to.",
        "allOf": [
          {
            "type": "object",
            "required": [
              "value"
            ],
            "properties": {
              "value": {
                "type": [
                  "string",
                  "number",
                  "boolean",
                  "null"
                ],
                "description": "The value that their rows have in the field."
              }
            }
          },
          {
            "$ref": "#/components/schemas/Classes"
          },
          {
            "$ref": "#/components/schemas/ConversionCounts"
          }
        ]
      },
      "TruthRows": {
        "type": "object",
        "required": [
          "link",
          "now",
          "rows",
          "unknown"
        ],
        "properties": {
          "link": {
            "type": "string"
          },
          "now": {
            "$ref": "#/components/schemas/Instant"
          },
          "rows": {
            "type": "object",
            "description": "The rows by their ids.",
            "additionalProperties": {
              "type": "object",
              "additionalProperties": true
            }
          },
          "unknown": {
            "type": "array",
            "description": "The ids of which the list has no row at that instant.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "GivenClicks": {
        "type": "object",
        "required": [
          "link",
          "clicks",
          "listed",
          "repeated"
        ],
        "properties": {
          "link": {
            "type": "string"
          },
          "clicks": {
            "type": "integer",
            "description": "Different clicks."
          },
          "listed": {
            "type": "integer",
            "description": "Those that are not later than the clock of the session."
          },
          "repeated": {
            "type": "integer",
            "description": "Rows that were given again, with the same values."
          }
        }
      },
      "ConversionCounts": {
        "type": "object",
        "description": "Conversions that happened in the window. Amounts are whole cents.",
        "required": [
          "conversions",
          "subscribers",
          "gross_cents",
          "net_cents"
        ],
        "properties": {
          "conversions": {
            "$ref": "#/components/schemas/Count",
            "description": "Conversions that happened then."
          },
          "subscribers": {
            "$ref": "#/components/schemas/Count",
            "description": "New subscribers among them."
          },
          "gross_cents": {
            "$ref": "#/components/schemas/Count",
            "description": "What fans paid by them, in whole cents."
          },
          "net_cents": {
            "$ref": "#/components/schemas/Count",
            "description": "What is left of it after the platform's share, in cents."
          }
        }
      },
      "ConversionTotals": {
        "description": "The same with the conversions of each `conversion_type`.",
        "allOf": [
          {
            "$ref": "#/components/schemas/ConversionCounts"
          },
          {
            "type": "object",
            "required": [
              "by_type",
              "gross_cents_by_type",
              "net_cents_by_type"
            ],
            "properties": {
              "by_type": {
                "type": "object",
                "description": "How many there are of each `conversion_type`.",
                "additionalProperties": {
                  "$ref": "#/components/schemas/Count"
                }
              },
              "gross_cents_by_type": {
                "type": "object",
                "description": "`gross_cents` of each `conversion_type`.",
                "additionalProperties": {
                  "$ref": "#/components/schemas/Count"
                }
              },
              "net_cents_by_type": {
                "type": "object",
                "description": "`net_cents` of each `conversion_type`.",
                "additionalProperties": {
                  "$ref": "#/components/schemas/Count"
                }
              }
            }
          }
        ]
      },
      "Campaign": {
        "type": "object",
        "required": [
          "referrer",
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_content",
          "utm_term",
          "aff_s1",
          "aff_s2",
          "aff_s3",
          "aff_s4",
          "aff_s5"
        ],
        "properties": {
          "referrer": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "utm_source": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "utm_medium": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "utm_campaign": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "utm_content": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "utm_term": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "aff_s1": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "aff_s2": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "aff_s3": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "aff_s4": {
            "$ref": "#/components/schemas/TextOrNull"
          },
          "aff_s5": {
            "$ref": "#/components/schemas/TextOrNull"
          }
        }
      }
    }
  }
} as const;
