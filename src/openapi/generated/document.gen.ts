// Generated from openapi.yaml by `npm run generate`. Do not edit.
/** @internal */
export const document = {
  "openapi": "3.1.0",
  "info": {
    "title": "Smart Links",
    "version": "2026.9.0",
    "summary": "Smart links of a team, their clicks, statistics and conversions.",
    "description": "A description, in our own words, of the Smart Links operations of OnlyFansAPI.com. The list of clicks has two\npublished editions, and the path says which one a caller speaks; the others are of edition 2026-09.\n\n`x-evidence` grades what is said here: **documented** by the vendor (its pages, its published OpenAPI text,\nits client libraries), **observed** by people who call the live API, or **assumed**, where nobody says and\nthis document makes a choice. Where there is no grade the fact is documented. The choices about behaviour\nare listed, with their alternatives, under `x-assumptions`.\n\n`x-list` of an operation says what its list means: JSON pointers to the rows, the total, the chart and the echo\nof the parameters in a body, pointers to id and time in a row, and which parameter does what. `x-changes` of an\noperation that writes names the operations whose responses it changes. `x-agrees` says which values of an operation\nequal values of another: a row that stands in both, a counter, a day of figures. Pointers are into a row where the\noperation is a list, otherwise into the body. `x-figures`, all of it assumed, says which figures\nof a body follow from others in it.\n",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "http://127.0.0.1:4010",
      "description": "The sandbox. A served copy of this document names the host that was asked."
    },
    {
      "url": "https://app.onlyfansapi.com",
      "description": "The live API"
    }
  ],
  "security": [
    {
      "default": []
    }
  ],
  "tags": [
    {
      "name": "Smart Links",
      "description": "Marketing links, their clicks and what came of them."
    },
    {
      "name": "Postbacks",
      "description": "Calls that the API makes for conversions."
    },
    {
      "name": "Whoami",
      "description": "The API key of a request."
    },
    {
      "name": "Accounts",
      "description": "The connected accounts."
    }
  ],
  "paths": {
    "/api/{account}/smart-links/{smart_link_id}/clicks": {
      "get": {
        "operationId": "listSmartLinkClicks202601",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link clicks (edition 2026-01)",
        "description": "The clicks of one smart link, requested under an account. A row has 25 fields, and each successful request costs one credit.",
        "x-edition": "2026-01",
        "x-credits-used": 1,
        "x-credits-note": "Always",
        "x-list": {
          "rows": "/data/rows",
          "id": "/id",
          "time": "/created_at",
          "total": "/data/summary/clicks_total",
          "chart": {
            "points": "/data/chart",
            "day": "/timestamp",
            "count": "/clicks"
          },
          "echo": "/data/filters",
          "page": {
            "limit": "limit",
            "offset": "offset"
          },
          "window": {
            "start": "date_start",
            "end": "date_end"
          },
          "filters": {
            "include_bots": {
              "excludes": {
                "field": "/is_bot",
                "equals": true
              },
              "when": false
            },
            "include_duplicates": {
              "excludes": {
                "field": "/is_duplicate",
                "equals": true
              },
              "when": false
            }
          }
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/account"
          },
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/date_start"
          },
          {
            "$ref": "#/components/parameters/date_end"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/include_bots"
          },
          {
            "$ref": "#/components/parameters/include_duplicates"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the clicks, with the total and the chart of the whole filtered window.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ClicksReply202601"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Clicks202601"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/clicks": {
      "get": {
        "operationId": "listSmartLinkClicks",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link clicks (edition 2026-09)",
        "description": "The clicks of one smart link, asked for by the team that owns it: the path has no account. A row has 30 fields, and calls are free.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-list": {
          "rows": "/data/rows",
          "id": "/id",
          "time": "/created_at",
          "total": "/data/summary/clicks_total",
          "chart": {
            "points": "/data/chart",
            "day": "/timestamp",
            "count": "/clicks"
          },
          "echo": "/data/filters",
          "page": {
            "limit": "limit",
            "offset": "offset"
          },
          "window": {
            "start": "date_start",
            "end": "date_end"
          },
          "filters": {
            "include_bots": {
              "excludes": {
                "field": "/is_bot",
                "equals": true
              },
              "when": false
            },
            "include_duplicates": {
              "excludes": {
                "field": "/is_duplicate",
                "equals": true
              },
              "when": false
            }
          }
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/date_start"
          },
          {
            "$ref": "#/components/parameters/date_end"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/include_bots"
          },
          {
            "$ref": "#/components/parameters/include_duplicates"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the clicks, with the total and the chart of the whole filtered window.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ClicksReply202609"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Clicks202609"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/conversions": {
      "get": {
        "operationId": "listSmartLinkConversions",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link conversions",
        "description": "What came of the clicks of one smart link: subscriptions, purchases and messages. A row names its fan and shows the whole row of its click. The window is about the time of the conversion, not of the click.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-list": {
          "rows": "/data/rows",
          "id": "/id",
          "time": "/conversion_at",
          "total": "/data/summary/conversions_total",
          "chart": {
            "points": "/data/chart",
            "day": "/timestamp",
            "count": "/conversions"
          },
          "echo": "/data/filters",
          "page": {
            "limit": "limit",
            "offset": "offset"
          },
          "window": {
            "start": "date_start",
            "end": "date_end"
          },
          "filters": {
            "include_bots": {
              "excludes": {
                "field": "/click/is_bot",
                "equals": true
              },
              "when": false
            },
            "include_duplicates": {
              "excludes": {
                "field": "/click/is_duplicate",
                "equals": true
              },
              "when": false
            },
            "conversion_type": {
              "keeps": {
                "field": "/conversion_type",
                "equals": "value"
              }
            },
            "onlyfans_user_id": {
              "keeps": {
                "field": "/fan_onlyfans_id",
                "equals": "value"
              }
            }
          },
          "perhapsNull": [
            "/fan",
            "/click"
          ]
        },
        "x-agrees": [
          {
            "row": "/click",
            "of": "listSmartLinkClicks"
          },
          {
            "value": "/fan/onlyfans_id",
            "as": "/fan_onlyfans_id",
            "evidence": "assumed"
          }
        ],
        "x-figures": [
          {
            "value": "/data/summary/subscribers_total",
            "field": "/conversion_type",
            "equals": "new_subscriber"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/date_start"
          },
          {
            "$ref": "#/components/parameters/date_end"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/conversions_include_bots"
          },
          {
            "$ref": "#/components/parameters/conversions_include_duplicates"
          },
          {
            "$ref": "#/components/parameters/conversion_type"
          },
          {
            "$ref": "#/components/parameters/onlyfans_user_id"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the conversions, with the totals and the chart of the whole filtered window.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ConversionsReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Conversions"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links": {
      "get": {
        "operationId": "listSmartLinks",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart links",
        "description": "The smart links of the team, with their counters. There is no total: the last page is shorter than its limit.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-list": {
          "rows": "/data",
          "id": "/id",
          "time": "/created_at",
          "page": {
            "limit": "limit",
            "offset": "offset"
          },
          "filters": {
            "account_ids": {
              "keeps": {
                "field": "/account/id",
                "oneOf": "value"
              }
            }
          },
          "changing": [
            "/clicks_count",
            "/conversions_count",
            "/subscribers_count",
            "/spenders_count",
            "/revenue",
            "/cost",
            "/updated_at"
          ]
        },
        "x-agrees": [
          {
            "value": "/cost/clickSourceCount",
            "as": "/clicks_count"
          },
          {
            "value": "/cost/subscriberSourceCount",
            "as": "/subscribers_count"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/links_limit"
          },
          {
            "$ref": "#/components/parameters/links_offset"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/account_ids"
          },
          {
            "$ref": "#/components/parameters/pixel_ids"
          },
          {
            "$ref": "#/components/parameters/filter_tags"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the links.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmartLinksReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/SmartLinks"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "post": {
        "operationId": "createSmartLink",
        "tags": [
          "Smart Links"
        ],
        "summary": "Create smart link",
        "description": "Creates a smart link. It has no clicks yet. In the sandbox it belongs to the session, and the first clicks come after the end of the day (UTC) on which it was created.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "listLinkTags"
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreateSmartLinkBody"
              },
              "examples": {
                "tracking-link": {
                  "summary": "A tracking link for the first account of the sandbox, without a seed of your own",
                  "value": {
                    "account_id": "acct_348c570d409641dbed0e6f78aff78163",
                    "name": "Spring story link",
                    "link_type": "tracking_link"
                  }
                },
                "free-trial": {
                  "summary": "A free trial of seven days",
                  "value": {
                    "account_id": "acct_348c570d409641dbed0e6f78aff78163",
                    "name": "Spring trial link",
                    "link_type": "free_trial",
                    "free_trial_days": 7
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The created link.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmartLinkReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/CreatedSmartLink"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}": {
      "get": {
        "operationId": "getSmartLink",
        "tags": [
          "Smart Links"
        ],
        "summary": "Get smart link",
        "description": "One smart link with its counters. They count from the creation of the link until now.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-agrees": [
          {
            "row": "/data",
            "of": "listSmartLinks"
          },
          {
            "value": "/data/cost/clickSourceCount",
            "as": "/data/clicks_count"
          },
          {
            "value": "/data/cost/subscriberSourceCount",
            "as": "/data/subscribers_count"
          },
          {
            "value": "/data/clicks_count",
            "of": "listSmartLinkClicks",
            "since": "/data/created_at",
            "evidence": "assumed",
            "assuming": [
              "counted_clicks",
              "totals_scope"
            ]
          },
          {
            "value": "/data/conversions_count",
            "of": "listSmartLinkConversions",
            "since": "/data/created_at",
            "evidence": "assumed",
            "assuming": [
              "counted_clicks",
              "totals_scope"
            ]
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "responses": {
          "200": {
            "description": "The link.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmartLinkReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/SmartLink"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "delete": {
        "operationId": "deleteSmartLink",
        "tags": [
          "Smart Links"
        ],
        "summary": "Delete smart link",
        "description": "Deletes a smart link. There is no operation that changes one.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "getSmartLink",
          "listSmartLinkTags",
          "listLinkTags",
          "listSmartLinkPixels",
          "listSmartLinkClicks",
          "listSmartLinkConversions",
          "getSmartLinkStats",
          "listSmartLinkFans",
          "listSmartLinkSpenders",
          "getSmartLinkCohortArps",
          "listSmartLinkPostbacks",
          "getSmartLinkPostback"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "responses": {
          "200": {
            "description": "It is deleted.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeletedReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Deleted"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/tags": {
      "get": {
        "operationId": "listSmartLinkTags",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link tags",
        "description": "The tags of a smart link, without the usual wrapper.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "responses": {
          "200": {
            "description": "The tags of the link.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TagsReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Tags"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "post": {
        "operationId": "addSmartLinkTags",
        "tags": [
          "Smart Links"
        ],
        "summary": "Add smart link tags",
        "description": "Adds tags to a smart link. Tags that it has already stay. The response is the tags that it has then, without the usual wrapper.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "getSmartLink",
          "listSmartLinkTags",
          "listLinkTags"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TagsBody"
              },
              "examples": {
                "tags": {
                  "value": {
                    "tags": [
                      "Instagram",
                      "Twitter"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The tags of the link.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TagsReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Tags"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "delete": {
        "operationId": "removeSmartLinkTags",
        "tags": [
          "Smart Links"
        ],
        "summary": "Remove smart link tags",
        "description": "Removes tags from a smart link; the request has a body. The response is the tags that remain, without the usual wrapper.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "getSmartLink",
          "listSmartLinkTags",
          "listLinkTags"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TagsBody"
              },
              "examples": {
                "tags": {
                  "value": {
                    "tags": [
                      "Instagram",
                      "Twitter"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The tags of the link.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TagsReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Tags"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/stats": {
      "get": {
        "operationId": "getSmartLinkStats",
        "tags": [
          "Smart Links"
        ],
        "summary": "Get smart link stats",
        "description": "Figures of one smart link: in all, by UTC day and by month. Days and months count what happened in them; spenders of a month are distinct people, so days do not add up to it.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/date_start"
          },
          {
            "$ref": "#/components/parameters/date_end"
          }
        ],
        "x-window": {
          "start": "date_start",
          "end": "date_end"
        },
        "x-agrees": [
          {
            "value": "/data/summary/clicks_total",
            "as": "/data/clicks_count",
            "of": "getSmartLink",
            "assuming": "stats_summary"
          },
          {
            "value": "/data/summary/revenue_total",
            "as": "/data/revenue",
            "of": "getSmartLink",
            "assuming": "stats_summary"
          },
          {
            "value": "/data/summary/subs_total",
            "as": "/data/subscribers_count",
            "of": "getSmartLink",
            "evidence": "assumed",
            "assuming": "stats_summary"
          },
          {
            "days": "/data/daily_metrics",
            "day": "/timestamp",
            "value": "/clicks",
            "of": "listSmartLinkClicks",
            "evidence": "assumed",
            "assuming": "counted_clicks"
          },
          {
            "days": "/data/daily_metrics",
            "day": "/timestamp",
            "value": "/subs",
            "of": "listSmartLinkConversions",
            "where": {
              "field": "/conversion_type",
              "equals": "new_subscriber"
            },
            "evidence": "assumed",
            "assuming": "counted_clicks"
          },
          {
            "days": "/data/daily_metrics",
            "day": "/timestamp",
            "value": "/revenue",
            "of": "listSmartLinkConversions",
            "sum": "/amount_gross",
            "evidence": "assumed",
            "assuming": [
              "counted_clicks",
              "revenue_basis"
            ]
          }
        ],
        "x-figures": [
          {
            "months": "/data/monthly_metrics",
            "days": "/data/daily_metrics",
            "date": "/timestamp",
            "counts": [
              "/clicks",
              "/subs"
            ],
            "sums": [
              "/revenue"
            ]
          }
        ],
        "responses": {
          "200": {
            "description": "The figures.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/StatsReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Stats"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/pixels": {
      "get": {
        "operationId": "listSmartLinkPixels",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link pixels",
        "description": "The pixels of ad platforms that a smart link is connected to, without paging.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "responses": {
          "200": {
            "description": "The pixels.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PixelsReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Pixels"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "post": {
        "operationId": "connectSmartLinkPixel",
        "tags": [
          "Smart Links"
        ],
        "summary": "Connect smart link pixel",
        "description": "Connects a smart link to a pixel of the team. A pixel that the team does not have yet is created.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "listSmartLinkPixels"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ConnectPixelBody"
              },
              "examples": {
                "meta": {
                  "value": {
                    "platform": "meta",
                    "pixel_id": "1234567890",
                    "pixel_access_token": "any",
                    "label": "Main pixel",
                    "event_click": "ViewContent",
                    "event_new_subscriber": "Subscribe"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The pixel.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PixelReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Pixel"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/pixels/{pixel_id}": {
      "patch": {
        "operationId": "updateSmartLinkPixel",
        "tags": [
          "Smart Links"
        ],
        "summary": "Update smart link pixel",
        "description": "Changes a pixel, for every link that is connected to it. An empty label, id or token keeps the present one; null clears the address of the source and names of events.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "listSmartLinkPixels"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/pixel_id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/UpdatePixelBody"
              },
              "examples": {
                "label": {
                  "value": {
                    "label": "Spring pixel",
                    "event_new_transaction": "Purchase"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The pixel.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PixelReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Pixel"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "delete": {
        "operationId": "disconnectSmartLinkPixel",
        "tags": [
          "Smart Links"
        ],
        "summary": "Disconnect smart link pixel",
        "description": "Disconnects a smart link from a pixel. The team keeps the pixel.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinks",
          "listSmartLinkPixels"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/pixel_id"
          }
        ],
        "responses": {
          "200": {
            "description": "It is disconnected.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DisconnectedReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Disconnected"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/pixels/{pixel_id}/test-event": {
      "post": {
        "operationId": "testSmartLinkPixelEvent",
        "tags": [
          "Smart Links"
        ],
        "summary": "Send a test event to a pixel",
        "description": "Sends a test event to the ad platform. The sandbox sends nothing, and responds as if the platform accepted it. CreatorTraffic does not support test events.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/pixel_id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TestEventBody"
              },
              "examples": {
                "new-subscriber": {
                  "value": {
                    "event_type": "event_click",
                    "test_event_code": "TEST12345"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What the ad platform responded.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TestEventReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/TestEvent"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/link-tags": {
      "get": {
        "operationId": "listLinkTags",
        "tags": [
          "Smart Links"
        ],
        "summary": "List link tags",
        "description": "The tags that links of a type have, each once and in alphabetical order (documented example).",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/link_tags_type"
          }
        ],
        "responses": {
          "200": {
            "description": "The tags.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LinkTagsReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/LinkTags"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/fans": {
      "get": {
        "operationId": "listSmartLinkFans",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link fans",
        "description": "The people whom one smart link brought, with what each of them paid and wrote until now. There is no window: a request sorts and filters all of them.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-list": {
          "rows": "/data/rows",
          "id": "/fan_id",
          "total": "/data/summary/fans_total",
          "summary": [
            {
              "value": "/data/summary/revenue_net_total",
              "sum": "/revenue_net"
            },
            {
              "value": "/data/summary/tips_net_total",
              "sum": "/tips_net"
            },
            {
              "value": "/data/summary/fans_with_1_plus_messages_total",
              "count": {
                "field": "/messages_sent_by_fan",
                "atLeast": 1
              }
            },
            {
              "value": "/data/summary/fans_with_3_plus_messages_total",
              "count": {
                "field": "/messages_sent_by_fan",
                "atLeast": 3
              }
            }
          ],
          "echo": "/data/filters",
          "page": {
            "limit": "limit",
            "offset": "offset"
          },
          "sort": {
            "parameter": "sort",
            "fields": [
              "/revenue_net",
              "/tips_net",
              "/messages_sent_by_fan",
              "/converted_at"
            ]
          },
          "filters": {
            "has_messages": {
              "keeps": {
                "field": "/messages_sent_by_fan",
                "positive": "value"
              }
            },
            "min_messages_sent_by_fan": {
              "keeps": {
                "field": "/messages_sent_by_fan",
                "atLeast": "value"
              }
            },
            "min_revenue_net": {
              "keeps": {
                "field": "/revenue_net",
                "atLeast": "value"
              }
            },
            "min_tips_net": {
              "keeps": {
                "field": "/tips_net",
                "atLeast": "value"
              }
            },
            "previously_subscribed": {
              "keeps": {
                "field": "/subscription_insights/previously_subscribed",
                "equals": "value"
              }
            },
            "subscribed_using_promo": {
              "keeps": {
                "field": "/subscription_insights/subscribed_using_promo",
                "equals": "value"
              }
            }
          },
          "changing": [
            "/revenue_net",
            "/tips_net",
            "/messages_sent_by_fan"
          ]
        },
        "x-agrees": [
          {
            "value": "/click_id",
            "as": "/click/id",
            "of": "listSmartLinkConversions",
            "match": {
              "own": "/onlyfans_id",
              "other": "/fan_onlyfans_id"
            },
            "evidence": "assumed"
          },
          {
            "value": "/external_click_id",
            "as": "/click/external_click_id",
            "of": "listSmartLinkConversions",
            "match": {
              "own": "/onlyfans_id",
              "other": "/fan_onlyfans_id"
            },
            "evidence": "assumed"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/fans_sort"
          },
          {
            "$ref": "#/components/parameters/has_messages"
          },
          {
            "$ref": "#/components/parameters/min_messages_sent_by_fan"
          },
          {
            "$ref": "#/components/parameters/min_revenue_net"
          },
          {
            "$ref": "#/components/parameters/min_tips_net"
          },
          {
            "$ref": "#/components/parameters/previously_subscribed"
          },
          {
            "$ref": "#/components/parameters/subscribed_using_promo"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the fans, with the totals of all fans that the filters leave.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FansReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Fans"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/spenders": {
      "get": {
        "operationId": "listSmartLinkSpenders",
        "tags": [
          "Smart Links"
        ],
        "summary": "List smart link spenders",
        "description": "The fans of one smart link who paid something, for clients that know this operation from other kinds of links. There is no total: the last page is shorter than its limit.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-list": {
          "rows": "/data",
          "id": "/onlyfans_id",
          "page": {
            "limit": "limit",
            "offset": "offset"
          },
          "filters": {
            "minSpend": {
              "keeps": {
                "field": "/revenue/total",
                "atLeast": "value"
              }
            }
          },
          "changing": [
            "/revenue"
          ]
        },
        "x-agrees": [
          {
            "value": "/revenue/total",
            "as": "/revenue_net",
            "of": "listSmartLinkFans",
            "match": {
              "own": "/onlyfans_id",
              "other": "/onlyfans_id"
            },
            "evidence": "assumed"
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/spenders_limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/min_spend"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of the spenders.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SpendersReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Spenders"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-links/{smart_link_id}/cohort-arps": {
      "get": {
        "operationId": "getSmartLinkCohortArps",
        "tags": [
          "Smart Links"
        ],
        "summary": "Get smart link cohort ARPS",
        "description": "Average revenue per subscriber of those who subscribed in a span of time, so many hours or days after each of them subscribed. Experimental: only the 401 is documented. The body is the one that other people show of the same operation for tracking links.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "x-window": {
          "start": "acquisition_start",
          "end": "acquisition_end"
        },
        "x-figures": [
          {
            "value": "/data/arps_48h",
            "dividend": "/data/revenue_48h_total",
            "divisor": "/data/subscribers_count",
            "digits": 2
          },
          {
            "value": "/data/arps_7d",
            "dividend": "/data/revenue_7d_total",
            "divisor": "/data/subscribers_count",
            "digits": 2
          },
          {
            "value": "/data/arps_14d",
            "dividend": "/data/revenue_14d_total",
            "divisor": "/data/subscribers_count",
            "digits": 2
          },
          {
            "value": "/data/arps_30d",
            "dividend": "/data/revenue_30d_total",
            "divisor": "/data/subscribers_count",
            "digits": 2
          },
          {
            "value": "/data/arps_all_time",
            "dividend": "/data/revenue_all_time_total",
            "divisor": "/data/subscribers_count",
            "digits": 2
          },
          {
            "value": "/data/coverage_percent",
            "dividend": "/data/subscribers_count",
            "divisor": "/data/source_subscribers_total",
            "digits": 4
          },
          {
            "ascending": [
              "/data/revenue_48h_total",
              "/data/revenue_7d_total",
              "/data/revenue_14d_total",
              "/data/revenue_30d_total",
              "/data/revenue_all_time_total"
            ]
          }
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/smart_link_id"
          },
          {
            "$ref": "#/components/parameters/acquisition_start"
          },
          {
            "$ref": "#/components/parameters/acquisition_end"
          },
          {
            "$ref": "#/components/parameters/cohort_revenue_basis"
          }
        ],
        "responses": {
          "200": {
            "description": "The figures of the cohort.",
            "x-evidence": "assumed",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CohortArpsReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/CohortArps"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-link-postbacks": {
      "get": {
        "operationId": "listSmartLinkPostbacks",
        "tags": [
          "Postbacks"
        ],
        "summary": "List smart link postbacks",
        "description": "All postbacks of the team. There is no paging.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "responses": {
          "200": {
            "description": "The postbacks.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PostbacksReply"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Postbacks"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "post": {
        "operationId": "createSmartLinkPostback",
        "tags": [
          "Postbacks"
        ],
        "summary": "Create a smart link postback",
        "description": "From now on, each conversion of the types and links that the postback is about makes one call to its URL. The status of a success is 200 (documented).",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinkPostbacks",
          "getSmartLinkPostback"
        ],
        "x-credits-note": "Free endpoint",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PostbackBody"
              },
              "examples": {
                "global": {
                  "value": {
                    "url": "http://127.0.0.1:4030/postback?click={click_id}&type={conversion_type}",
                    "smart_link_scope": "global",
                    "conversion_types": [
                      "new_subscriber",
                      "new_transaction"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The postback.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PostbackReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Postback"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/smart-link-postbacks/{postback_id}": {
      "get": {
        "operationId": "getSmartLinkPostback",
        "tags": [
          "Postbacks"
        ],
        "summary": "Get a smart link postback",
        "x-only-if-named": true,
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/postback_id"
          }
        ],
        "responses": {
          "200": {
            "description": "The postback.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PostbackReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Postback"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "patch": {
        "operationId": "updateSmartLinkPostback",
        "tags": [
          "Postbacks"
        ],
        "summary": "Update a smart link postback",
        "description": "Changes a postback. URL, scope and conversion types are required here too. A method, body or headers that are left out stay as they are.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinkPostbacks",
          "getSmartLinkPostback"
        ],
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/postback_id"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PostbackBody"
              },
              "examples": {
                "global": {
                  "value": {
                    "url": "http://127.0.0.1:4030/postback?click={click_id}&type={conversion_type}",
                    "smart_link_scope": "global",
                    "conversion_types": [
                      "new_subscriber",
                      "new_transaction"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The postback.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PostbackReply"
                },
                "examples": {
                  "done": {
                    "$ref": "#/components/examples/Postback"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/SessionFull"
          },
          "413": {
            "$ref": "#/components/responses/BodyTooLarge"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      },
      "delete": {
        "operationId": "deleteSmartLinkPostback",
        "tags": [
          "Postbacks"
        ],
        "summary": "Delete a smart link postback",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "x-changes": [
          "listSmartLinkPostbacks",
          "getSmartLinkPostback"
        ],
        "x-credits-note": "Free endpoint",
        "parameters": [
          {
            "$ref": "#/components/parameters/postback_id"
          }
        ],
        "responses": {
          "204": {
            "description": "It is gone. The only response of the family without a body."
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/whoami": {
      "get": {
        "operationId": "whoami",
        "tags": [
          "Whoami"
        ],
        "summary": "Who am I",
        "description": "The API key of the request and its team.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "responses": {
          "200": {
            "description": "Key and team.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Whoami"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Whoami"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    },
    "/api/accounts": {
      "get": {
        "operationId": "listAccounts",
        "tags": [
          "Accounts"
        ],
        "summary": "List accounts",
        "description": "The connected accounts of the team. The response has more fields in life than are known here.",
        "x-edition": "2026-09",
        "x-credits-used": 0,
        "responses": {
          "200": {
            "description": "The accounts, without an envelope.",
            "headers": {
              "x-ofapi-credits-used": {
                "$ref": "#/components/headers/CreditsUsed"
              },
              "x-ofapi-credits-balance": {
                "$ref": "#/components/headers/CreditsBalance"
              },
              "x-ofapi-is-cached": {
                "$ref": "#/components/headers/IsCached"
              },
              "x-rate-limit-limit-minute": {
                "$ref": "#/components/headers/LimitMinute"
              },
              "x-rate-limit-remaining-minute": {
                "$ref": "#/components/headers/RemainingMinute"
              },
              "x-rate-limit-limit-day": {
                "$ref": "#/components/headers/LimitDay"
              },
              "x-rate-limit-remaining-day": {
                "$ref": "#/components/headers/RemainingDay"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Accounts"
                },
                "examples": {
                  "page": {
                    "$ref": "#/components/examples/Accounts"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "402": {
            "$ref": "#/components/responses/InsufficientCredits"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/ValidationError"
          },
          "429": {
            "$ref": "#/components/responses/RateLimitExceeded"
          },
          "500": {
            "$ref": "#/components/responses/ServerError"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "default": {
        "type": "http",
        "scheme": "bearer",
        "description": "The API key, sent as `Authorization: Bearer ofapi_...`. There is no other way to authenticate."
      }
    },
    "parameters": {
      "account": {
        "name": "account",
        "in": "path",
        "required": true,
        "description": "The account the link belongs to. Live ids look like `acct_` and 32 hexadecimal digits.",
        "schema": {
          "type": "string",
          "minLength": 1
        },
        "examples": {
          "page": {
            "value": "acct_0123456789abcdef0123456789abcdef"
          }
        }
      },
      "smart_link_id": {
        "name": "smart_link_id",
        "in": "path",
        "required": true,
        "description": "The smart link. In practice a ULID, but the vendor's own examples use words too, so no form is enforced.",
        "schema": {
          "type": "string",
          "minLength": 1
        },
        "examples": {
          "page": {
            "value": "01JGYKZ5T0SANDBOXN0000000A"
          }
        }
      },
      "date_start": {
        "name": "date_start",
        "in": "query",
        "description": "First instant of the window. ISO 8601: `2026-01-01T00:00:00Z`, a numeric offset (its `+` sent as `%2B`), `2026-01-01 00:00:00`, `2026-01-01T00:00` or `2026-01-01` (all read as UTC; a bare day starts at midnight). An offset may be written as `+02:00`, `+0200` or `+02`. Fractions of a second are cut off. Empty is the same as absent. Left out: six days before the day of `date_end`.",
        "x-evidence": "assumed",
        "x-edge": "start",
        "allowEmptyValue": true,
        "schema": {
          "$ref": "#/components/schemas/InstantText"
        },
        "examples": {
          "page": {
            "summary": "An instant",
            "value": "2026-01-01T00:00:00Z"
          },
          "day": {
            "summary": "A day",
            "value": "2026-01-01"
          }
        }
      },
      "date_end": {
        "name": "date_end",
        "in": "query",
        "description": "Last instant of the window, inclusive to the second. The forms of `date_start`; a bare day means its last second. Left out: the end of today (UTC).",
        "x-evidence": "assumed",
        "x-edge": "end",
        "allowEmptyValue": true,
        "schema": {
          "$ref": "#/components/schemas/InstantText"
        },
        "examples": {
          "page": {
            "summary": "An instant",
            "value": "2026-01-07T23:59:59Z"
          },
          "day": {
            "summary": "A day",
            "value": "2026-01-07"
          }
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "Rows per page. The default is documented; the bounds are those of the sibling list of links.",
        "x-evidence": "assumed",
        "x-assumption": "largest_limit",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 100
        }
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "description": "Rows to pass over before the page begins. The default is documented, the bounds are not.",
        "x-evidence": "assumed",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991,
          "default": 0
        }
      },
      "include_bots": {
        "name": "include_bots",
        "in": "query",
        "description": "Whether clicks marked as bots are counted and listed.",
        "schema": {
          "type": "boolean",
          "default": true
        }
      },
      "include_duplicates": {
        "name": "include_duplicates",
        "in": "query",
        "description": "Whether clicks marked as duplicates are counted and listed.",
        "schema": {
          "type": "boolean",
          "default": true
        }
      },
      "conversions_include_bots": {
        "name": "include_bots",
        "in": "query",
        "description": "Whether conversions of clicks marked as bots are counted and listed.",
        "schema": {
          "type": "boolean",
          "default": true
        }
      },
      "conversions_include_duplicates": {
        "name": "include_duplicates",
        "in": "query",
        "description": "Whether conversions of clicks marked as duplicates are counted and listed.",
        "schema": {
          "type": "boolean",
          "default": true
        }
      },
      "conversion_type": {
        "name": "conversion_type",
        "in": "query",
        "description": "Only conversions of this type. Early in 2026 there were the first two.",
        "allowEmptyValue": true,
        "schema": {
          "type": "string",
          "enum": [
            "new_subscriber",
            "new_transaction",
            "message_received",
            "fan_sent_1_message",
            "fan_sent_3_messages"
          ]
        },
        "examples": {
          "page": {
            "value": "new_subscriber"
          }
        }
      },
      "onlyfans_user_id": {
        "name": "onlyfans_user_id",
        "in": "query",
        "description": "Only conversions of the fan with this OnlyFans id.",
        "allowEmptyValue": true,
        "schema": {
          "type": "string"
        },
        "examples": {
          "page": {
            "value": "123456789"
          }
        }
      },
      "links_limit": {
        "name": "limit",
        "in": "query",
        "description": "Links per page.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 50
        }
      },
      "links_offset": {
        "name": "offset",
        "in": "query",
        "description": "Links to pass over before the page begins.",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991,
          "default": 0
        }
      },
      "name": {
        "name": "name",
        "in": "query",
        "description": "Only links with this name. Whether a part of the name is enough is not documented.",
        "allowEmptyValue": true,
        "schema": {
          "type": "string",
          "maxLength": 255
        },
        "examples": {
          "page": {
            "value": "bio"
          }
        }
      },
      "postback_id": {
        "name": "postback_id",
        "in": "path",
        "required": true,
        "description": "Id of the postback.",
        "schema": {
          "type": "integer",
          "minimum": 1
        },
        "examples": {
          "page": {
            "value": 1
          }
        }
      },
      "account_ids": {
        "name": "account_ids",
        "in": "query",
        "description": "Only links of these accounts, separated by commas.",
        "x-comma-separated": true,
        "allowEmptyValue": true,
        "schema": {
          "type": "string"
        },
        "examples": {
          "page": {
            "value": "acct_0123456789abcdef0123456789abcdef,acct_fedcba9876543210fedcba9876543210"
          }
        }
      },
      "pixel_ids": {
        "name": "pixel_ids",
        "in": "query",
        "description": "Only links that are connected to one of these pixels, separated by commas.",
        "x-comma-separated": true,
        "allowEmptyValue": true,
        "schema": {
          "type": "string"
        },
        "examples": {
          "page": {
            "value": "123,124"
          }
        }
      },
      "pixel_id": {
        "name": "pixel_id",
        "in": "path",
        "required": true,
        "description": "Id of the pixel in the team.",
        "schema": {
          "type": "integer"
        }
      },
      "link_tags_type": {
        "name": "type",
        "in": "query",
        "description": "Type of the links whose tags are listed; all types when left out.",
        "schema": {
          "type": "string",
          "enum": [
            "trial_links",
            "tracking_links",
            "smart_links"
          ]
        }
      },
      "filter_tags": {
        "name": "filter[tags][]",
        "in": "query",
        "description": "Only links with these tags. Whether one of several is enough is not documented.",
        "allowEmptyValue": true,
        "style": "form",
        "explode": true,
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "maxLength": 50
          }
        },
        "examples": {
          "page": {
            "value": [
              "Instagram",
              "Twitter"
            ]
          }
        }
      },
      "fans_sort": {
        "name": "sort",
        "in": "query",
        "description": "What the fans are sorted by; a minus sign means the largest first. The order of equal values is not documented.",
        "schema": {
          "type": "string",
          "enum": [
            "revenue_net",
            "-revenue_net",
            "tips_net",
            "-tips_net",
            "messages_sent_by_fan",
            "-messages_sent_by_fan",
            "converted_at",
            "-converted_at"
          ],
          "default": "-revenue_net"
        },
        "examples": {
          "page": {
            "value": "-converted_at"
          }
        }
      },
      "has_messages": {
        "name": "has_messages",
        "in": "query",
        "description": "Only fans who sent a message, or who sent none.",
        "allowEmptyValue": true,
        "schema": {
          "type": "boolean"
        }
      },
      "min_messages_sent_by_fan": {
        "name": "min_messages_sent_by_fan",
        "in": "query",
        "description": "Only fans who sent so many messages or more. Its bounds are not documented.",
        "x-evidence": "assumed",
        "allowEmptyValue": true,
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        }
      },
      "min_revenue_net": {
        "name": "min_revenue_net",
        "in": "query",
        "description": "Only fans who paid so many dollars or more, after the platform's share. Its bounds are not documented.",
        "x-evidence": "assumed",
        "allowEmptyValue": true,
        "schema": {
          "type": "number",
          "minimum": 0
        }
      },
      "min_tips_net": {
        "name": "min_tips_net",
        "in": "query",
        "description": "Only fans who tipped so many dollars or more, after the platform's share. Its bounds are not documented.",
        "x-evidence": "assumed",
        "allowEmptyValue": true,
        "schema": {
          "type": "number",
          "minimum": 0
        }
      },
      "previously_subscribed": {
        "name": "previously_subscribed",
        "in": "query",
        "description": "Only fans who were subscribers before, or who were not. Fans of whom this is not known are in neither group, which is assumed.",
        "allowEmptyValue": true,
        "schema": {
          "type": "boolean"
        }
      },
      "subscribed_using_promo": {
        "name": "subscribed_using_promo",
        "in": "query",
        "description": "Only fans who subscribed by a promotion, or who did not. Fans of whom this is not known are in neither group, which is assumed.",
        "allowEmptyValue": true,
        "schema": {
          "type": "boolean"
        }
      },
      "spenders_limit": {
        "name": "limit",
        "in": "query",
        "description": "Spenders per page. The default is documented; the bounds are those of the list of links.",
        "x-evidence": "assumed",
        "x-assumption": "largest_limit",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 50
        }
      },
      "min_spend": {
        "name": "minSpend",
        "in": "query",
        "description": "Only fans who paid so many dollars or more. The default is documented; that it is the least value is documented of the same operation for trial links.",
        "x-evidence": "assumed",
        "allowEmptyValue": true,
        "schema": {
          "type": "number",
          "minimum": 1,
          "default": 1
        }
      },
      "acquisition_start": {
        "name": "acquisition_start",
        "in": "query",
        "description": "First instant of the subscriptions, in the forms of `date_start`. Left out, since the link exists.",
        "x-evidence": "assumed",
        "x-edge": "start",
        "allowEmptyValue": true,
        "schema": {
          "$ref": "#/components/schemas/InstantText"
        },
        "examples": {
          "page": {
            "value": "2026-01-01"
          }
        }
      },
      "acquisition_end": {
        "name": "acquisition_end",
        "in": "query",
        "description": "Last instant of the subscriptions, in the forms of `date_end`. Left out, the end of today (UTC).",
        "x-evidence": "assumed",
        "x-edge": "end",
        "allowEmptyValue": true,
        "schema": {
          "$ref": "#/components/schemas/InstantText"
        },
        "examples": {
          "page": {
            "value": "2026-01-31"
          }
        }
      },
      "cohort_revenue_basis": {
        "name": "revenue_basis",
        "in": "query",
        "description": "Whether revenue is what is left after the platform's share, or all that fans paid.",
        "schema": {
          "type": "string",
          "enum": [
            "net",
            "gross"
          ],
          "default": "net"
        }
      }
    },
    "headers": {
      "CreditsUsed": {
        "description": "Credits this call cost.",
        "schema": {
          "type": "string",
          "pattern": "^\\d+$"
        }
      },
      "CreditsBalance": {
        "description": "Credits left after this call.",
        "schema": {
          "type": "string",
          "pattern": "^-?\\d+$"
        }
      },
      "IsCached": {
        "description": "Whether the response came from the vendor's cache.",
        "schema": {
          "type": "string",
          "enum": [
            "true",
            "false",
            "1",
            "0",
            ""
          ]
        }
      },
      "LimitMinute": {
        "description": "Requests the team may make in a minute.",
        "schema": {
          "type": "string",
          "pattern": "^\\d*$"
        }
      },
      "RemainingMinute": {
        "description": "Requests left in this minute.",
        "schema": {
          "type": "string",
          "pattern": "^\\d*$"
        }
      },
      "LimitDay": {
        "description": "Requests the team may make in a day. Empty since the daily limit was abolished in 2026.",
        "schema": {
          "type": "string",
          "pattern": "^\\d*$"
        }
      },
      "RemainingDay": {
        "description": "Requests left today. Empty since the daily limit was abolished in 2026.",
        "schema": {
          "type": "string",
          "pattern": "^\\d*$"
        }
      },
      "RetryAfter": {
        "description": "Seconds to wait before the next request.",
        "x-evidence": "observed",
        "schema": {
          "type": "string",
          "pattern": "^\\d+$"
        }
      }
    },
    "responses": {
      "Unauthorized": {
        "description": "The API key is missing or not valid.",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Unauthorized"
            },
            "examples": {
              "unauthorized": {
                "value": {
                  "error": "Unauthorized. Go to https://app.onlyfansapi.com/api-keys to get your API key."
                }
              }
            }
          }
        }
      },
      "InsufficientCredits": {
        "description": "The balance does not cover the call.",
        "x-evidence": "assumed",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "insufficient_credits": {
                "value": {
                  "error": "INSUFFICIENT_CREDITS",
                  "message": "The credits are used up.",
                  "description": "This call costs 1 credit and the balance is 0."
                }
              }
            }
          }
        }
      },
      "Forbidden": {
        "description": "The API key may not see this link.",
        "x-evidence": "assumed",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "forbidden": {
                "value": {
                  "error": "FORBIDDEN",
                  "message": "This API key has no access to the smart link.",
                  "description": "Ask the owner of the team for access, or use another key."
                }
              }
            }
          }
        }
      },
      "NotFound": {
        "description": "There is no such smart link.",
        "x-evidence": "assumed",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "not_found": {
                "value": {
                  "error": "NOT_FOUND",
                  "message": "There is no smart link \"test_404\".",
                  "description": "The id is wrong, or the link was deleted."
                }
              }
            }
          }
        }
      },
      "BadRequest": {
        "description": "The body is not JSON (assumed).",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "body": {
                "value": {
                  "error": "BAD_REQUEST",
                  "message": "The body is not JSON.",
                  "description": "It is not a JSON object. Send a JSON object, with the header Content-Type: application/json."
                }
              }
            }
          }
        }
      },
      "SessionFull": {
        "description": "The session of the sandbox is full. The API has no such response.",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "full": {
                "value": {
                  "error": "SESSION_FULL",
                  "message": "This session of the sandbox is full.",
                  "description": "It holds 1000 tags. POST /__admin/reset/resources makes room."
                }
              }
            }
          }
        }
      },
      "BodyTooLarge": {
        "description": "The body is larger than 64 KiB (assumed).",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "large": {
                "value": {
                  "error": "CONTENT_TOO_LARGE",
                  "message": "The body is too large.",
                  "description": "The sandbox takes bodies of at most 65536 bytes."
                }
              }
            }
          }
        }
      },
      "ValidationError": {
        "description": "A parameter was refused. Costs no credits.",
        "headers": {
          "x-ofapi-credits-used": {
            "$ref": "#/components/headers/CreditsUsed"
          },
          "x-ofapi-credits-balance": {
            "$ref": "#/components/headers/CreditsBalance"
          },
          "x-ofapi-is-cached": {
            "$ref": "#/components/headers/IsCached"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          },
          "x-rate-limit-limit-day": {
            "$ref": "#/components/headers/LimitDay"
          },
          "x-rate-limit-remaining-day": {
            "$ref": "#/components/headers/RemainingDay"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ValidationProblem"
            },
            "examples": {
              "limit": {
                "value": {
                  "error": "VALIDATION_ERROR",
                  "message": "limit is 1001, but must be at most 1000.",
                  "description": "The request parameters failed validation.",
                  "errors": {
                    "limit": [
                      "limit is 1001, but must be at most 1000."
                    ]
                  },
                  "_meta": {
                    "_credits": {
                      "used": 0,
                      "balance": 999999,
                      "note": "A failed validation costs no credits"
                    },
                    "_cache": {
                      "is_cached": false,
                      "note": "Cache disabled for this endpoint"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "RateLimitExceeded": {
        "description": "Too many requests in this minute.",
        "x-evidence": "observed",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          },
          "x-rate-limit-limit-minute": {
            "$ref": "#/components/headers/LimitMinute"
          },
          "x-rate-limit-remaining-minute": {
            "$ref": "#/components/headers/RemainingMinute"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "examples": {
              "rate_limit": {
                "value": {
                  "error": "RATE_LIMIT_EXCEEDED",
                  "message": "Too many requests.",
                  "description": "The limit is 60 requests a minute. Try again in 1 second."
                }
              }
            }
          }
        }
      },
      "ServerError": {
        "description": "The server failed.",
        "x-evidence": "observed",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServerError"
            },
            "examples": {
              "server_error": {
                "value": {
                  "message": "Server Error"
                }
              }
            }
          }
        }
      }
    },
    "schemas": {
      "InstantText": {
        "type": "string",
        "description": "A day or an instant as a caller may write it; the empty text means that none was given.",
        "pattern": "^(\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?)?$",
        "x-evidence": "assumed"
      },
      "Instant": {
        "type": "string",
        "description": "An instant in UTC to the second, always written with `+00:00`.",
        "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3])(:[0-5]\\d){2}\\+00:00$",
        "examples": [
          "2026-01-31T23:59:59+00:00"
        ]
      },
      "Text": {
        "type": [
          "string",
          "null"
        ],
        "description": "Text, or null where the visit told nothing.",
        "x-evidence": "assumed"
      },
      "Click202601": {
        "type": "object",
        "description": "One recorded click as edition 2026-01 shows it.",
        "required": [
          "id",
          "created_at",
          "referrer",
          "ip_address",
          "user_agent",
          "browser_device_type",
          "browser_name",
          "browser_family",
          "browser_platform",
          "is_bot",
          "is_duplicate",
          "country_code",
          "external_click_id",
          "gross_clicks",
          "fbclid",
          "aff_s1",
          "aff_s2",
          "aff_s3",
          "aff_s4",
          "aff_s5",
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_content",
          "utm_term"
        ],
        "properties": {
          "id": {
            "type": "string",
            "minLength": 1,
            "description": "The click's own id. A ULID in practice, though no documented example is a valid one.",
            "examples": [
              "01KGA7WS3R4V1N9QK2M8D5T6XY"
            ]
          },
          "created_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When the click happened."
          },
          "referrer": {
            "$ref": "#/components/schemas/Text",
            "description": "Host of the page the visitor came from, without scheme or path.",
            "examples": [
              "example.com"
            ]
          },
          "ip_address": {
            "$ref": "#/components/schemas/Text",
            "description": "Address of the visitor, IPv4 or IPv6.",
            "examples": [
              "203.0.113.7"
            ]
          },
          "user_agent": {
            "$ref": "#/components/schemas/Text",
            "description": "What the visitor's program called itself, word for word."
          },
          "browser_device_type": {
            "$ref": "#/components/schemas/Text",
            "description": "Kind of device read from the user agent. No list of values is published.",
            "x-known-values": [
              "Desktop",
              "Mobile",
              "Tablet",
              "Bot"
            ],
            "examples": [
              "Desktop"
            ]
          },
          "browser_name": {
            "$ref": "#/components/schemas/Text",
            "description": "Browser read from the user agent.",
            "examples": [
              "Chrome"
            ]
          },
          "browser_family": {
            "$ref": "#/components/schemas/Text",
            "description": "Family the browser belongs to.",
            "examples": [
              "Chrome"
            ]
          },
          "browser_platform": {
            "$ref": "#/components/schemas/Text",
            "description": "Operating system read from the user agent.",
            "examples": [
              "macOS"
            ]
          },
          "is_bot": {
            "type": "boolean",
            "description": "Whether the click is taken for a machine's. How this is decided is not published."
          },
          "is_duplicate": {
            "type": "boolean",
            "description": "Whether the click repeats an earlier one. How this is decided is not published."
          },
          "country_code": {
            "type": [
              "string",
              "null"
            ],
            "description": "Country of the visitor, ISO 3166-1 alpha-2.",
            "examples": [
              "US"
            ],
            "x-evidence": "assumed"
          },
          "external_click_id": {
            "$ref": "#/components/schemas/Text",
            "description": "The id an outside tracker gave this click.",
            "examples": [
              "ext_7c1d09ab"
            ]
          },
          "gross_clicks": {
            "type": "integer",
            "minimum": 1,
            "description": "Not explained by the vendor; 1 in its example. At least 1 is our reading.",
            "x-evidence": "assumed"
          },
          "fbclid": {
            "$ref": "#/components/schemas/Text",
            "description": "Click id that Meta adds to links in its ads."
          },
          "aff_s1": {
            "$ref": "#/components/schemas/Text",
            "description": "First affiliate sub-id of the link that was followed."
          },
          "aff_s2": {
            "$ref": "#/components/schemas/Text",
            "description": "Second affiliate sub-id."
          },
          "aff_s3": {
            "$ref": "#/components/schemas/Text",
            "description": "Third affiliate sub-id."
          },
          "aff_s4": {
            "$ref": "#/components/schemas/Text",
            "description": "Fourth affiliate sub-id."
          },
          "aff_s5": {
            "$ref": "#/components/schemas/Text",
            "description": "Fifth affiliate sub-id."
          },
          "utm_source": {
            "$ref": "#/components/schemas/Text",
            "description": "Where the campaign ran, such as a search engine or a newsletter."
          },
          "utm_medium": {
            "$ref": "#/components/schemas/Text",
            "description": "Kind of advertisement, such as `cpc` or `email`."
          },
          "utm_campaign": {
            "$ref": "#/components/schemas/Text",
            "description": "Name of the campaign."
          },
          "utm_content": {
            "$ref": "#/components/schemas/Text",
            "description": "Which creative or link of the campaign was followed."
          },
          "utm_term": {
            "$ref": "#/components/schemas/Text",
            "description": "Search term that was paid for."
          }
        }
      },
      "AdClickIds": {
        "type": "object",
        "description": "The five advertisement ids that edition 2026-09 added after `fbclid`.",
        "x-after": "fbclid",
        "required": [
          "gclid",
          "gbraid",
          "wbraid",
          "ttclid",
          "sccid"
        ],
        "properties": {
          "gclid": {
            "$ref": "#/components/schemas/Text",
            "description": "Click id of Google Ads."
          },
          "gbraid": {
            "$ref": "#/components/schemas/Text",
            "description": "Google's stand-in for `gclid` on iOS, from app to web."
          },
          "wbraid": {
            "$ref": "#/components/schemas/Text",
            "description": "Google's stand-in for `gclid` on iOS, from web to app."
          },
          "ttclid": {
            "$ref": "#/components/schemas/Text",
            "description": "Click id of TikTok."
          },
          "sccid": {
            "$ref": "#/components/schemas/Text",
            "description": "Click id of Snapchat."
          }
        }
      },
      "Click202609": {
        "description": "One recorded click as edition 2026-09 shows it.",
        "allOf": [
          {
            "$ref": "#/components/schemas/Click202601"
          },
          {
            "$ref": "#/components/schemas/AdClickIds"
          }
        ]
      },
      "Summary": {
        "type": "object",
        "description": "Figures of the whole filtered window, whatever page is shown.",
        "x-evidence": "assumed",
        "required": [
          "clicks_total"
        ],
        "properties": {
          "clicks_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many clicks the window holds after filtering."
          }
        }
      },
      "ChartPoint": {
        "type": "object",
        "description": "One UTC day of the chart.",
        "required": [
          "timestamp",
          "clicks"
        ],
        "properties": {
          "timestamp": {
            "type": "string",
            "format": "date",
            "description": "The day."
          },
          "clicks": {
            "type": "integer",
            "minimum": 0,
            "description": "Clicks of that day after filtering."
          }
        }
      },
      "Chart": {
        "type": "array",
        "description": "Clicks per UTC day over the whole filtered window, earliest first, days without clicks left out.",
        "x-evidence": "assumed",
        "items": {
          "$ref": "#/components/schemas/ChartPoint"
        }
      },
      "Filters": {
        "type": "object",
        "description": "The values in force for this response, defaults filled in.",
        "required": [
          "date_start",
          "date_end",
          "limit",
          "offset",
          "include_bots",
          "include_duplicates"
        ],
        "properties": {
          "date_start": {
            "$ref": "#/components/schemas/Instant",
            "description": "First instant of the window."
          },
          "date_end": {
            "$ref": "#/components/schemas/Instant",
            "description": "Last instant of the window."
          },
          "limit": {
            "type": "integer",
            "minimum": 1,
            "description": "Rows per page."
          },
          "offset": {
            "type": "integer",
            "minimum": 0,
            "description": "Rows passed over."
          },
          "include_bots": {
            "type": "boolean",
            "description": "Whether bots are counted and listed."
          },
          "include_duplicates": {
            "type": "boolean",
            "description": "Whether duplicates are counted and listed."
          }
        }
      },
      "ClicksData202601": {
        "type": "object",
        "description": "What is known of the clicks that were asked for.",
        "required": [
          "summary",
          "chart",
          "rows",
          "filters"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/Summary"
          },
          "chart": {
            "$ref": "#/components/schemas/Chart"
          },
          "rows": {
            "type": "array",
            "description": "The page's clicks, newest first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/Click202601"
            }
          },
          "filters": {
            "$ref": "#/components/schemas/Filters"
          }
        }
      },
      "ClicksData202609": {
        "type": "object",
        "description": "What is known of the clicks that were asked for.",
        "required": [
          "summary",
          "chart",
          "rows",
          "filters"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/Summary"
          },
          "chart": {
            "$ref": "#/components/schemas/Chart"
          },
          "rows": {
            "type": "array",
            "description": "The page's clicks, newest first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/Click202609"
            }
          },
          "filters": {
            "$ref": "#/components/schemas/Filters"
          }
        }
      },
      "Credits": {
        "type": "object",
        "description": "The price of this call.",
        "required": [
          "used",
          "balance",
          "note"
        ],
        "properties": {
          "used": {
            "type": "integer",
            "minimum": 0,
            "description": "Credits this call cost."
          },
          "balance": {
            "type": "integer",
            "description": "Credits left after it."
          },
          "note": {
            "type": "string",
            "description": "When the price applies, in words."
          }
        }
      },
      "Cache": {
        "type": "object",
        "description": "Whether the response came from a cache. It is switched off for this operation.",
        "required": [
          "is_cached",
          "note"
        ],
        "properties": {
          "is_cached": {
            "type": "boolean",
            "description": "Whether the response came from a cache."
          },
          "note": {
            "type": "string",
            "description": "What is to be known about caching here.",
            "x-known-values": [
              "Cache disabled for this endpoint"
            ]
          }
        }
      },
      "Meta": {
        "type": "object",
        "description": "About the response, not the clicks.",
        "required": [
          "_credits",
          "_cache"
        ],
        "properties": {
          "_credits": {
            "$ref": "#/components/schemas/Credits"
          },
          "_cache": {
            "$ref": "#/components/schemas/Cache"
          }
        }
      },
      "ClicksReply202601": {
        "type": "object",
        "description": "The envelope of edition 2026-01.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/ClicksData202601"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "ClicksReply202609": {
        "type": "object",
        "description": "The envelope of edition 2026-09.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/ClicksData202609"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "Fan": {
        "type": "object",
        "description": "The person who converted.",
        "required": [
          "onlyfans_id",
          "username",
          "name",
          "avatar_url",
          "onlyfans_url"
        ],
        "properties": {
          "onlyfans_id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the fan on OnlyFans, in digits.",
            "examples": [
              "123456789"
            ]
          },
          "username": {
            "$ref": "#/components/schemas/Text",
            "description": "User name of the fan."
          },
          "name": {
            "$ref": "#/components/schemas/Text",
            "description": "Display name of the fan."
          },
          "avatar_url": {
            "$ref": "#/components/schemas/Text",
            "description": "Address of the fan's picture."
          },
          "onlyfans_url": {
            "$ref": "#/components/schemas/Text",
            "description": "Address of the fan's page."
          }
        }
      },
      "Conversion": {
        "type": "object",
        "description": "Something a fan did because of a click.",
        "required": [
          "id",
          "conversion_type",
          "amount_gross",
          "amount_net",
          "conversion_at",
          "fan_onlyfans_id",
          "fan",
          "click"
        ],
        "properties": {
          "id": {
            "type": "string",
            "minLength": 1,
            "description": "The conversion's own id.",
            "examples": [
              "01KGA7WS3R4V1N9QK2M8D5T6XZ"
            ]
          },
          "conversion_type": {
            "type": "string",
            "enum": [
              "new_subscriber",
              "new_transaction",
              "message_received",
              "fan_sent_1_message",
              "fan_sent_3_messages"
            ],
            "description": "What the fan did."
          },
          "amount_gross": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "description": "Dollars that the fan paid. What a conversion without money has is not documented.",
            "x-evidence": "assumed"
          },
          "amount_net": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "description": "What is left of them after the platform's share.",
            "x-evidence": "assumed"
          },
          "conversion_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When the fan did it."
          },
          "fan_onlyfans_id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the fan on OnlyFans, the same as in `fan`."
          },
          "fan": {
            "$ref": "#/components/schemas/Fan"
          },
          "click": {
            "$ref": "#/components/schemas/Click202609",
            "description": "The click that led to it, as the list of clicks shows it."
          }
        }
      },
      "ConversionsSummary": {
        "type": "object",
        "description": "Figures of the whole filtered window, whatever page is shown.",
        "x-evidence": "assumed",
        "required": [
          "conversions_total",
          "subscribers_total",
          "revenue_total"
        ],
        "properties": {
          "conversions_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many conversions the window holds after filtering."
          },
          "subscribers_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many of them are new subscribers."
          },
          "revenue_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars of all of them."
          }
        }
      },
      "ConversionsChartPoint": {
        "type": "object",
        "description": "One UTC day of the chart.",
        "required": [
          "timestamp",
          "conversions"
        ],
        "properties": {
          "timestamp": {
            "type": "string",
            "format": "date",
            "description": "The day."
          },
          "conversions": {
            "type": "integer",
            "minimum": 0,
            "description": "Conversions of that day after filtering."
          }
        }
      },
      "ConversionsFilters": {
        "type": "object",
        "description": "The values in force for this response, defaults filled in. The fan's id is not echoed.",
        "required": [
          "date_start",
          "date_end",
          "limit",
          "offset",
          "include_bots",
          "include_duplicates"
        ],
        "properties": {
          "date_start": {
            "$ref": "#/components/schemas/Instant",
            "description": "First instant of the window."
          },
          "date_end": {
            "$ref": "#/components/schemas/Instant",
            "description": "Last instant of the window."
          },
          "limit": {
            "type": "integer",
            "minimum": 1,
            "description": "Rows per page."
          },
          "offset": {
            "type": "integer",
            "minimum": 0,
            "description": "Rows passed over."
          },
          "include_bots": {
            "type": "boolean",
            "description": "Whether conversions of bots are counted and listed."
          },
          "include_duplicates": {
            "type": "boolean",
            "description": "Whether conversions of duplicates are counted and listed."
          },
          "conversion_type": {
            "type": [
              "string",
              "null"
            ],
            "description": "The type that was asked for. What stands here without one is not documented.",
            "x-evidence": "assumed"
          }
        }
      },
      "ConversionsData": {
        "type": "object",
        "description": "What is known of the conversions that were asked for.",
        "required": [
          "summary",
          "chart",
          "rows",
          "filters"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/ConversionsSummary"
          },
          "chart": {
            "type": "array",
            "description": "Conversions per UTC day over the whole filtered window, earliest first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/ConversionsChartPoint"
            }
          },
          "rows": {
            "type": "array",
            "description": "The page's conversions, newest first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/Conversion"
            }
          },
          "filters": {
            "$ref": "#/components/schemas/ConversionsFilters"
          }
        }
      },
      "ConversionsReply": {
        "type": "object",
        "description": "The envelope of conversions.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/ConversionsData"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "LinkCost": {
        "type": "object",
        "description": "What was paid for the link, as far as its owner entered it, and what it is divided by.",
        "required": [
          "inputMode",
          "inputValue",
          "perSub",
          "perClick",
          "perPromo",
          "subscriberSourceCount",
          "clickSourceCount"
        ],
        "properties": {
          "inputMode": {
            "$ref": "#/components/schemas/Text",
            "description": "How the cost was entered. Null in every documented example."
          },
          "inputValue": {
            "$ref": "#/components/schemas/Text",
            "description": "The cost that was entered."
          },
          "perSub": {
            "$ref": "#/components/schemas/Text",
            "description": "Cost for each subscriber."
          },
          "perClick": {
            "$ref": "#/components/schemas/Text",
            "description": "Cost for each click."
          },
          "perPromo": {
            "$ref": "#/components/schemas/Text",
            "description": "Cost for each promotion."
          },
          "subscriberSourceCount": {
            "type": "integer",
            "minimum": 0,
            "description": "The number of subscribers that costs are divided by."
          },
          "clickSourceCount": {
            "type": "integer",
            "minimum": 0,
            "description": "The number of clicks that costs are divided by."
          }
        }
      },
      "LinkAccount": {
        "type": "object",
        "description": "The account that a link leads to.",
        "required": [
          "id",
          "display_name",
          "username"
        ],
        "properties": {
          "id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the account.",
            "examples": [
              "acct_0123456789abcdef0123456789abcdef"
            ]
          },
          "display_name": {
            "$ref": "#/components/schemas/Text",
            "description": "What the team calls the account."
          },
          "username": {
            "$ref": "#/components/schemas/Text",
            "description": "User name of the creator."
          }
        }
      },
      "SmartLink": {
        "type": "object",
        "description": "A marketing link with its counters. They count from its creation until now.",
        "required": [
          "id",
          "name",
          "link_type",
          "traffic_redirect_url",
          "free_trial_days",
          "clicks_count",
          "conversions_count",
          "subscribers_count",
          "revenue",
          "cost",
          "account",
          "created_at",
          "updated_at"
        ],
        "properties": {
          "id": {
            "type": "string",
            "minLength": 1,
            "description": "The link's id. 26 characters in the documented example.",
            "examples": [
              "01JCZWQJZXQJZXQJZXQJZXQJZX"
            ]
          },
          "name": {
            "type": "string",
            "description": "What its owner calls it."
          },
          "link_type": {
            "type": "string",
            "enum": [
              "free_trial",
              "tracking_link"
            ],
            "description": "Whether it gives a free trial."
          },
          "traffic_redirect_url": {
            "type": "string",
            "description": "Where advertisements send visitors.",
            "examples": [
              "https://trk.of-traffic.com/go/01JCZWQJZXQJZXQJZXQJZXQJZX"
            ]
          },
          "free_trial_days": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 1,
            "description": "Days of the free trial; null on a tracking link."
          },
          "clicks_count": {
            "type": "integer",
            "minimum": 0,
            "description": "How many clicks it had."
          },
          "conversions_count": {
            "type": "integer",
            "minimum": 0,
            "description": "How many conversions it had."
          },
          "subscribers_count": {
            "type": "integer",
            "minimum": 0,
            "description": "How many of them were new subscribers."
          },
          "revenue": {
            "type": "string",
            "pattern": "^-?\\d+\\.\\d{2}$",
            "description": "Dollars that its fans paid, with two decimals.",
            "examples": [
              "1250.00"
            ]
          },
          "cost": {
            "$ref": "#/components/schemas/LinkCost"
          },
          "account": {
            "$ref": "#/components/schemas/LinkAccount"
          },
          "created_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When the link was created."
          },
          "updated_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When it was changed last."
          }
        }
      },
      "SpendersCount": {
        "type": "object",
        "description": "The counter that only the list of links has.",
        "x-after": "subscribers_count",
        "required": [
          "spenders_count"
        ],
        "properties": {
          "spenders_count": {
            "type": "integer",
            "minimum": 0,
            "description": "How many fans paid something."
          }
        }
      },
      "ListedSmartLink": {
        "description": "A smart link as the list shows it.",
        "allOf": [
          {
            "$ref": "#/components/schemas/SmartLink"
          },
          {
            "$ref": "#/components/schemas/SpendersCount"
          }
        ]
      },
      "RateLimits": {
        "type": "object",
        "description": "How many requests are left.",
        "required": [
          "limit_minute",
          "limit_day",
          "remaining_minute",
          "remaining_day"
        ],
        "properties": {
          "limit_minute": {
            "type": "integer",
            "minimum": 0,
            "description": "Requests the team may make in a minute."
          },
          "limit_day": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Requests the team may make in a day; null since the daily limit was abolished."
          },
          "remaining_minute": {
            "type": "integer",
            "minimum": 0,
            "description": "Requests left in this minute."
          },
          "remaining_day": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Requests left today; null since the daily limit was abolished."
          }
        }
      },
      "MetaWithRateLimits": {
        "type": "object",
        "description": "About the response, not the links.",
        "required": [
          "_credits",
          "_cache",
          "_rate_limits"
        ],
        "properties": {
          "_credits": {
            "$ref": "#/components/schemas/Credits"
          },
          "_cache": {
            "$ref": "#/components/schemas/Cache"
          },
          "_rate_limits": {
            "$ref": "#/components/schemas/RateLimits"
          }
        }
      },
      "SmartLinksReply": {
        "type": "object",
        "description": "The envelope of a list of links.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "array",
            "description": "The page's links, newest first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/ListedSmartLink"
            }
          },
          "_meta": {
            "$ref": "#/components/schemas/MetaWithRateLimits"
          }
        }
      },
      "SmartLinkReply": {
        "type": "object",
        "description": "The envelope of one link.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/SmartLink"
          },
          "_meta": {
            "$ref": "#/components/schemas/MetaWithRateLimits"
          }
        }
      },
      "StatsSummary": {
        "type": "object",
        "description": "Figures of the link's whole life, or of the window. Which of them is not documented.",
        "x-evidence": "assumed",
        "required": [
          "clicks_total",
          "subs_total",
          "revenue_total",
          "spenders_total"
        ],
        "properties": {
          "clicks_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many clicks there were."
          },
          "subs_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many new subscribers there were."
          },
          "revenue_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars that fans paid."
          },
          "spenders_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many fans paid something."
          }
        }
      },
      "StatsPeriod": {
        "type": "object",
        "description": "Figures of one UTC day or month, not added up over earlier ones.",
        "required": [
          "timestamp",
          "clicks",
          "subs",
          "revenue",
          "spenders"
        ],
        "properties": {
          "timestamp": {
            "type": "string",
            "format": "date",
            "description": "The day, or the first day of the month."
          },
          "clicks": {
            "type": "integer",
            "minimum": 0,
            "description": "Clicks of that time."
          },
          "subs": {
            "type": "integer",
            "minimum": 0,
            "description": "New subscribers of that time."
          },
          "revenue": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars that fans paid in that time."
          },
          "spenders": {
            "type": "integer",
            "minimum": 0,
            "description": "Fans who paid something in that time."
          }
        }
      },
      "StatsData": {
        "type": "object",
        "description": "The figures.",
        "required": [
          "summary",
          "daily_metrics",
          "monthly_metrics"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/StatsSummary"
          },
          "daily_metrics": {
            "type": "array",
            "description": "Every UTC day of the window, earliest first, days on which nothing happened among them.",
            "x-evidence": "observed",
            "items": {
              "$ref": "#/components/schemas/StatsPeriod"
            }
          },
          "monthly_metrics": {
            "type": "array",
            "description": "The days of the window by month, earliest first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/StatsPeriod"
            }
          }
        }
      },
      "StatsReply": {
        "type": "object",
        "description": "The envelope of stats. There is no echo.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/StatsData"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "CurrentSubscription": {
        "type": "object",
        "description": "The subscription that the fan has now; every member is null where there is no data.",
        "required": [
          "type",
          "action",
          "price",
          "regular_price",
          "is_free"
        ],
        "properties": {
          "type": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "promo",
              "regular",
              null
            ],
            "description": "Whether it is by a promotion."
          },
          "action": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "return",
              "subscribe",
              null
            ],
            "description": "Whether the fan was a subscriber before."
          },
          "price": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "description": "Dollars that it costs."
          },
          "regular_price": {
            "type": [
              "number",
              "null"
            ],
            "minimum": 0,
            "description": "Dollars that it costs without a promotion."
          },
          "is_free": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether it costs nothing."
          }
        }
      },
      "SubscriptionInsights": {
        "type": "object",
        "description": "What is known of the fan as a subscriber; nothing where there is no data.",
        "required": [
          "has_subscription_data",
          "previously_subscribed",
          "subscribed_using_promo",
          "current_subscription_from_smart_link",
          "current_subscription"
        ],
        "properties": {
          "has_subscription_data": {
            "type": "boolean",
            "description": "Whether anything is known."
          },
          "previously_subscribed": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether the fan was a subscriber before."
          },
          "subscribed_using_promo": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether the fan subscribed by a promotion."
          },
          "current_subscription_from_smart_link": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether the present subscription came by this link."
          },
          "current_subscription": {
            "$ref": "#/components/schemas/CurrentSubscription"
          }
        }
      },
      "LinkFan": {
        "type": "object",
        "description": "A person whom the link brought, and what came of it until now.",
        "required": [
          "fan_id",
          "onlyfans_id",
          "username",
          "name",
          "avatar_url",
          "revenue_net",
          "tips_net",
          "messages_sent_by_fan",
          "converted_at",
          "conversion_id",
          "click_id",
          "external_click_id",
          "subscription_insights"
        ],
        "properties": {
          "fan_id": {
            "type": "integer",
            "description": "The fan's own id.",
            "examples": [
              101
            ]
          },
          "onlyfans_id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the fan on OnlyFans, in digits, as conversions show it.",
            "examples": [
              "123456789"
            ]
          },
          "username": {
            "$ref": "#/components/schemas/Text",
            "description": "User name of the fan."
          },
          "name": {
            "$ref": "#/components/schemas/Text",
            "description": "Display name of the fan."
          },
          "avatar_url": {
            "$ref": "#/components/schemas/Text",
            "description": "Address of the fan's picture."
          },
          "revenue_net": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars that are left of all that the fan paid."
          },
          "tips_net": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars of them that were tips."
          },
          "messages_sent_by_fan": {
            "type": "integer",
            "minimum": 0,
            "description": "Messages that the fan sent."
          },
          "converted_at": {
            "type": [
              "string",
              "null"
            ],
            "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3])(:[0-5]\\d){2}\\+00:00$",
            "description": "When the fan subscribed by the link; null for a fan without a conversion."
          },
          "conversion_id": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Id of that conversion. It is a number, so it is not the id that the list of conversions shows."
          },
          "click_id": {
            "$ref": "#/components/schemas/Text",
            "description": "Id of the click that led to it."
          },
          "external_click_id": {
            "$ref": "#/components/schemas/Text",
            "description": "Id that an external tracker gave this click."
          },
          "subscription_insights": {
            "$ref": "#/components/schemas/SubscriptionInsights"
          }
        }
      },
      "FansSummary": {
        "type": "object",
        "description": "Figures of all fans that the filters leave, whatever page is shown.",
        "x-evidence": "assumed",
        "required": [
          "fans_total",
          "revenue_net_total",
          "tips_net_total",
          "fans_with_1_plus_messages_total",
          "fans_with_3_plus_messages_total"
        ],
        "properties": {
          "fans_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many fans there are."
          },
          "revenue_net_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars that are left of all that they paid."
          },
          "tips_net_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars of them that were tips."
          },
          "fans_with_1_plus_messages_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many of them sent a message."
          },
          "fans_with_3_plus_messages_total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many of them sent three messages or more."
          }
        }
      },
      "FansFilters": {
        "type": "object",
        "description": "The values in force for this response, defaults filled in. A filter that was not sent is null.",
        "required": [
          "limit",
          "offset",
          "sort",
          "has_messages",
          "min_messages_sent_by_fan",
          "min_revenue_net",
          "min_tips_net",
          "previously_subscribed",
          "subscribed_using_promo"
        ],
        "properties": {
          "limit": {
            "type": "integer",
            "minimum": 1,
            "description": "Rows per page."
          },
          "offset": {
            "type": "integer",
            "minimum": 0,
            "description": "Rows passed over."
          },
          "sort": {
            "type": "string",
            "description": "What the rows are sorted by."
          },
          "has_messages": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether only fans with messages are listed, or only fans without any."
          },
          "min_messages_sent_by_fan": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Least number of messages."
          },
          "min_revenue_net": {
            "type": [
              "number",
              "null"
            ],
            "description": "Least revenue in dollars."
          },
          "min_tips_net": {
            "type": [
              "number",
              "null"
            ],
            "description": "Least tips in dollars."
          },
          "previously_subscribed": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether only returning fans are listed, or only others."
          },
          "subscribed_using_promo": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "Whether only fans with a promotion are listed, or only others."
          }
        }
      },
      "FansData": {
        "type": "object",
        "description": "What is known of the fans that were asked for.",
        "required": [
          "summary",
          "rows",
          "filters"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/FansSummary"
          },
          "rows": {
            "type": "array",
            "description": "The page's fans.",
            "items": {
              "$ref": "#/components/schemas/LinkFan"
            }
          },
          "filters": {
            "$ref": "#/components/schemas/FansFilters"
          }
        }
      },
      "FansReply": {
        "type": "object",
        "description": "The envelope of fans.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/FansData"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "Spender": {
        "type": "object",
        "description": "A fan who paid something.",
        "required": [
          "onlyfans_id",
          "username",
          "revenue"
        ],
        "properties": {
          "onlyfans_id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the fan on OnlyFans, in digits.",
            "examples": [
              "123456789"
            ]
          },
          "username": {
            "$ref": "#/components/schemas/Text",
            "description": "User name of the fan."
          },
          "revenue": {
            "$ref": "#/components/schemas/SpenderRevenue"
          }
        }
      },
      "SpenderRevenue": {
        "type": "object",
        "description": "What the fan paid.",
        "required": [
          "total",
          "calculated_at"
        ],
        "properties": {
          "total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars that are left of all that the fan paid."
          },
          "calculated_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When they were added up."
          }
        }
      },
      "SpendersReply": {
        "type": "object",
        "description": "The envelope of spenders. There is no echo.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "array",
            "description": "The page's spenders, those who paid most first.",
            "x-evidence": "assumed",
            "items": {
              "$ref": "#/components/schemas/Spender"
            }
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "CohortArps": {
        "type": "object",
        "description": "Figures of a cohort. Revenue is what its subscribers paid within that time after they subscribed, and ARPS is revenue divided by subscribers, rounded to cents.",
        "x-evidence": "assumed",
        "required": [
          "subscribers_count",
          "revenue_48h_total",
          "arps_48h",
          "revenue_7d_total",
          "arps_7d",
          "revenue_14d_total",
          "arps_14d",
          "revenue_30d_total",
          "arps_30d",
          "revenue_all_time_total",
          "arps_all_time",
          "source_subscribers_total",
          "coverage_percent"
        ],
        "properties": {
          "subscribers_count": {
            "type": "integer",
            "minimum": 0,
            "description": "Subscribers of the cohort of whom there is subscription data."
          },
          "revenue_48h_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars within 48 hours."
          },
          "arps_48h": {
            "type": "number",
            "minimum": 0,
            "description": "The same per subscriber."
          },
          "revenue_7d_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars within 7 days."
          },
          "arps_7d": {
            "type": "number",
            "minimum": 0,
            "description": "The same per subscriber."
          },
          "revenue_14d_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars within 14 days."
          },
          "arps_14d": {
            "type": "number",
            "minimum": 0,
            "description": "The same per subscriber."
          },
          "revenue_30d_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars within 30 days."
          },
          "arps_30d": {
            "type": "number",
            "minimum": 0,
            "description": "The same per subscriber."
          },
          "revenue_all_time_total": {
            "type": "number",
            "minimum": 0,
            "description": "Dollars within all time until now."
          },
          "arps_all_time": {
            "type": "number",
            "minimum": 0,
            "description": "The same per subscriber."
          },
          "source_subscribers_total": {
            "type": "integer",
            "minimum": 0,
            "description": "All subscribers of the cohort."
          },
          "coverage_percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "description": "The share of subscribers of whom there is data. In spite of its name it is a fraction."
          }
        }
      },
      "CohortArpsReply": {
        "type": "object",
        "description": "The envelope of cohort ARPS.",
        "x-evidence": "assumed",
        "required": [
          "data"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/CohortArps"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "Whoami": {
        "type": "object",
        "description": "The key of the request and its team. There is no envelope.",
        "required": [
          "api_key",
          "team"
        ],
        "properties": {
          "api_key": {
            "type": "object",
            "description": "The key, without its secret.",
            "required": [
              "name",
              "last_used_at",
              "created_at"
            ],
            "properties": {
              "name": {
                "type": "string",
                "description": "What its owner calls it."
              },
              "last_used_at": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3])(:[0-5]\\d){2}\\.\\d{6}Z$",
                "description": "When it was used last, with six digits of a second and `Z`."
              },
              "created_at": {
                "type": "string",
                "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3])(:[0-5]\\d){2}\\.\\d{6}Z$",
                "description": "When it was made, in the same form."
              }
            }
          },
          "team": {
            "type": "object",
            "description": "The team that the key belongs to.",
            "required": [
              "name",
              "slug"
            ],
            "properties": {
              "name": {
                "type": "string",
                "description": "Name of the team."
              },
              "slug": {
                "type": "string",
                "description": "The name as it stands in addresses."
              }
            }
          }
        }
      },
      "Account": {
        "type": "object",
        "description": "A connected account of the team.",
        "required": [
          "id",
          "display_name",
          "onlyfans_username",
          "is_authenticated"
        ],
        "properties": {
          "id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the account, `acct_` and 32 hexadecimal digits in life.",
            "examples": [
              "acct_0123456789abcdef0123456789abcdef"
            ]
          },
          "display_name": {
            "type": "string",
            "description": "What the team calls it."
          },
          "onlyfans_username": {
            "$ref": "#/components/schemas/Text",
            "description": "User name of the creator."
          },
          "is_authenticated": {
            "type": "boolean",
            "description": "Whether the account is still connected."
          }
        }
      },
      "Accounts": {
        "type": "array",
        "description": "All accounts of the team. There is no envelope.",
        "items": {
          "$ref": "#/components/schemas/Account"
        }
      },
      "PostbackBody": {
        "type": "object",
        "description": "What a postback calls, and when. URL, body and values of headers may have variables such as `{click_id}`. Documented are click_id, external_click_id, conversion_type, fbclid, gclid, gbraid, wbraid, ttclid, sccid and amount_gross. A receiver of a third party has transaction_type, amount_net, fan_onlyfans_id, fan_onlyfans_username, ofapi_account_id, creator_onlyfans_username, smart_link_id, smart_link_name and conversion_at too. How values are encoded, retries, the time limit and the order of calls are not documented.",
        "required": [
          "url",
          "smart_link_scope",
          "conversion_types"
        ],
        "properties": {
          "url": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2048,
            "description": "Address of the receiver, http or https. The length is assumed."
          },
          "http_method": {
            "type": "string",
            "enum": [
              "GET",
              "POST"
            ],
            "description": "GET when left out."
          },
          "body": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 10000,
            "description": "Body of a POST. The length is assumed."
          },
          "headers": {
            "type": "array",
            "maxItems": 20,
            "description": "Further headers. How many there may be is assumed.",
            "items": {
              "$ref": "#/components/schemas/PostbackHeader"
            }
          },
          "smart_link_scope": {
            "type": "string",
            "enum": [
              "global",
              "campaign_specific"
            ],
            "description": "Whether the postback is about all smart links of the team, or about some."
          },
          "conversion_types": {
            "type": "array",
            "minItems": 1,
            "description": "The types that make a call. That they are those of conversions is assumed.",
            "x-evidence": "assumed",
            "items": {
              "type": "string",
              "enum": [
                "new_subscriber",
                "new_transaction",
                "message_received",
                "fan_sent_1_message",
                "fan_sent_3_messages"
              ]
            }
          },
          "smart_link_ids": {
            "type": "array",
            "maxItems": 1000,
            "description": "The smart links of a postback that is `campaign_specific`, which requires them.",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255
            }
          }
        }
      },
      "PostbackHeader": {
        "type": "object",
        "description": "A header of each call.",
        "required": [
          "name",
          "value"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100,
            "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
            "description": "Its name."
          },
          "value": {
            "type": "string",
            "maxLength": 2000,
            "description": "Its value, which may have variables."
          }
        }
      },
      "PostbackLink": {
        "type": "object",
        "description": "A smart link that a postback is about.",
        "required": [
          "link_ulid",
          "name",
          "account_display_name",
          "account_prefixed_id"
        ],
        "properties": {
          "link_ulid": {
            "type": "string",
            "description": "Id of the smart link."
          },
          "name": {
            "type": "string",
            "description": "Its name."
          },
          "account_display_name": {
            "type": "string",
            "description": "Name of its account."
          },
          "account_prefixed_id": {
            "type": "string",
            "description": "Id of its account."
          }
        }
      },
      "Postback": {
        "type": "object",
        "description": "A call that the API makes for conversions.",
        "required": [
          "id",
          "url",
          "http_method",
          "body",
          "headers",
          "smart_link_scope",
          "conversion_types",
          "smart_link_ids",
          "smart_links",
          "traffic_source_ids",
          "traffic_sources",
          "latest_response",
          "created_at",
          "updated_at"
        ],
        "properties": {
          "id": {
            "type": "integer",
            "minimum": 1,
            "description": "Id of the postback."
          },
          "url": {
            "type": "string",
            "description": "Address of the receiver."
          },
          "http_method": {
            "type": "string",
            "enum": [
              "GET",
              "POST"
            ],
            "description": "Method of each call."
          },
          "body": {
            "type": [
              "string",
              "null"
            ],
            "description": "Body of a POST."
          },
          "headers": {
            "type": "array",
            "description": "Further headers, with their values in clear (documented).",
            "items": {
              "$ref": "#/components/schemas/PostbackHeader"
            }
          },
          "smart_link_scope": {
            "type": "string",
            "enum": [
              "global",
              "campaign_specific"
            ],
            "description": "Which links it is about."
          },
          "conversion_types": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Which conversions make a call."
          },
          "smart_link_ids": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Empty for all links of the team."
          },
          "smart_links": {
            "type": "array",
            "description": "One for each id.",
            "items": {
              "$ref": "#/components/schemas/PostbackLink"
            }
          },
          "traffic_source_ids": {
            "type": "array",
            "items": {
              "type": "integer"
            },
            "description": "Always empty in the sandbox."
          },
          "traffic_sources": {
            "type": "array",
            "items": {
              "type": "object"
            },
            "description": "Always empty in the sandbox."
          },
          "latest_response": {
            "type": [
              "object",
              "null"
            ],
            "description": "The last call and its response. Null before the first call.",
            "required": [
              "id",
              "conversion_type",
              "postback_url",
              "succeeded",
              "status_code",
              "error_type",
              "error_message",
              "created_at"
            ],
            "properties": {
              "id": {
                "type": "integer",
                "description": "Number of the call."
              },
              "conversion_type": {
                "type": "string",
                "description": "Type of its conversion."
              },
              "postback_url": {
                "type": "string",
                "description": "The URL with the values of the conversion."
              },
              "succeeded": {
                "type": "boolean",
                "description": "Whether the status was 2xx (assumed)."
              },
              "status_code": {
                "type": [
                  "integer",
                  "null"
                ],
                "description": "Status of the response. Null when there was none (assumed).",
                "x-evidence": "assumed"
              },
              "error_type": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "Why it did not succeed."
              },
              "error_message": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "The same for people."
              },
              "created_at": {
                "$ref": "#/components/schemas/Instant",
                "description": "When the call was made, about a minute after the conversion in the documented example."
              }
            }
          },
          "created_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When it was created."
          },
          "updated_at": {
            "$ref": "#/components/schemas/Instant",
            "description": "When it was changed last."
          }
        }
      },
      "PostbackReply": {
        "type": "object",
        "description": "One postback.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/Postback"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "PostbacksReply": {
        "type": "object",
        "description": "All postbacks of the team.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Postback"
            },
            "description": "The postbacks."
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "Unauthorized": {
        "type": "object",
        "description": "The refusal of a key that is missing or not valid. The whole of it is one sentence.",
        "required": [
          "error"
        ],
        "properties": {
          "error": {
            "type": "string",
            "minLength": 1,
            "description": "What is wrong and where keys are to be had."
          }
        }
      },
      "TagsBody": {
        "type": "object",
        "description": "Tags to add or to remove.",
        "required": [
          "tags"
        ],
        "properties": {
          "tags": {
            "type": "array",
            "description": "The length of a tag is documented for the filter of the list of links.",
            "maxItems": 100,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 50
            }
          }
        }
      },
      "Pixel": {
        "type": "object",
        "description": "A pixel of an ad platform. It belongs to the team. Its access token is never shown.",
        "required": [
          "id",
          "platform",
          "platform_label",
          "label",
          "pixel_id",
          "event_source_url",
          "event_click",
          "event_new_subscriber",
          "event_first_transaction",
          "event_new_transaction",
          "event_message_received_from_fan",
          "event_fan_sent_1_message",
          "event_fan_sent_3_messages",
          "status",
          "traffic_source_ids",
          "traffic_sources",
          "created_at",
          "updated_at"
        ],
        "properties": {
          "id": {
            "type": "integer",
            "description": "Id of the pixel in the team."
          },
          "platform": {
            "$ref": "#/components/schemas/PixelPlatform"
          },
          "platform_label": {
            "type": "string",
            "description": "Name of the platform for people."
          },
          "label": {
            "type": "string",
            "description": "Name of the pixel."
          },
          "pixel_id": {
            "type": "string",
            "description": "Id of the pixel at the platform."
          },
          "event_source_url": {
            "type": [
              "string",
              "null"
            ],
            "description": "Address of the page that the events come from."
          },
          "event_click": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for a click; null for none."
          },
          "event_new_subscriber": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for a new subscriber; null for none."
          },
          "event_first_transaction": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for the first transaction of a fan; null for none."
          },
          "event_new_transaction": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for a later transaction; null for none."
          },
          "event_message_received_from_fan": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for a message from a fan; null for none."
          },
          "event_fan_sent_1_message": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for the first message of a fan; null for none."
          },
          "event_fan_sent_3_messages": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the event for the third message of a fan; null for none."
          },
          "status": {
            "type": "string",
            "description": "Whether events arrive. In the sandbox always healthy."
          },
          "traffic_source_ids": {
            "type": "array",
            "items": {
              "type": "integer"
            },
            "description": "Empty in every example."
          },
          "traffic_sources": {
            "type": "array",
            "items": {
              "type": "object"
            },
            "description": "Empty in every example."
          },
          "created_at": {
            "$ref": "#/components/schemas/Instant"
          },
          "updated_at": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "PixelPlatform": {
        "type": "string",
        "description": "Ad platform of a pixel.",
        "enum": [
          "meta",
          "snapchat",
          "tiktok",
          "creatortraffic"
        ]
      },
      "PixelsReply": {
        "type": "object",
        "description": "The pixels of a link.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Pixel"
            },
            "description": "The one connected first comes first (assumed)."
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "PixelReply": {
        "type": "object",
        "description": "One pixel.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/Pixel"
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "DisconnectedReply": {
        "type": "object",
        "description": "The response to a successful disconnection.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "object",
            "description": "What became of the request.",
            "required": [
              "success"
            ],
            "properties": {
              "success": {
                "type": "boolean",
                "description": "Always true."
              }
            }
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "TestEventReply": {
        "type": "object",
        "description": "What an ad platform said to a test event.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "object",
            "description": "The outcome.",
            "required": [
              "accepted",
              "event_name",
              "status",
              "body"
            ],
            "properties": {
              "accepted": {
                "type": "boolean",
                "description": "Whether the platform took the event."
              },
              "event_name": {
                "type": "string",
                "description": "Name of the event that was sent."
              },
              "status": {
                "type": "integer",
                "description": "Status of the platform's response."
              },
              "body": {
                "type": "object",
                "additionalProperties": true,
                "description": "Body of the platform's response."
              }
            }
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "ConnectPixelBody": {
        "type": "object",
        "description": "A pixel to connect a link to.",
        "required": [
          "platform",
          "pixel_id",
          "pixel_access_token"
        ],
        "properties": {
          "platform": {
            "$ref": "#/components/schemas/PixelPlatform"
          },
          "pixel_id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "description": "Id of the pixel at the platform. CreatorTraffic does not use it."
          },
          "pixel_access_token": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2048,
            "writeOnly": true,
            "description": "Key of the platform. No response shows it."
          },
          "label": {
            "type": "string",
            "maxLength": 100,
            "description": "Name of the pixel; generated when left out."
          },
          "event_source_url": {
            "type": [
              "string",
              "null"
            ],
            "format": "uri",
            "maxLength": 2048,
            "description": "Address of the page that the events come from."
          },
          "event_click": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a click; null for none."
          },
          "event_new_subscriber": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a new subscriber; null for none."
          },
          "event_first_transaction": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for the first transaction of a fan; null for none."
          },
          "event_new_transaction": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a later transaction; null for none."
          },
          "event_message_received_from_fan": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a message from a fan; null for none."
          },
          "event_fan_sent_1_message": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for the first message of a fan; null for none."
          },
          "event_fan_sent_3_messages": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for the third message of a fan; null for none."
          },
          "supercharged_events": {
            "type": "array",
            "items": {
              "type": "string",
              "maxLength": 100
            },
            "description": "Not explained by the vendor. The sandbox accepts and ignores it."
          }
        }
      },
      "UpdatePixelBody": {
        "type": "object",
        "description": "Fields of a pixel to change. Those that are left out stay.",
        "properties": {
          "pixel_id": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "Id of the pixel at the platform."
          },
          "pixel_access_token": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 2048,
            "writeOnly": true,
            "description": "Key of the platform. No response shows it."
          },
          "label": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the pixel."
          },
          "event_source_url": {
            "type": [
              "string",
              "null"
            ],
            "format": "uri",
            "maxLength": 2048,
            "description": "Address of the page that the events come from."
          },
          "event_click": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a click; null for none."
          },
          "event_new_subscriber": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a new subscriber; null for none."
          },
          "event_first_transaction": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for the first transaction of a fan; null for none."
          },
          "event_new_transaction": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a later transaction; null for none."
          },
          "event_message_received_from_fan": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for a message from a fan; null for none."
          },
          "event_fan_sent_1_message": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for the first message of a fan; null for none."
          },
          "event_fan_sent_3_messages": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Name of the event for the third message of a fan; null for none."
          },
          "supercharged_events": {
            "type": "array",
            "items": {
              "type": "string",
              "maxLength": 100
            },
            "description": "Not explained by the vendor. The sandbox accepts and ignores it."
          }
        }
      },
      "TestEventBody": {
        "type": "object",
        "description": "A test event.",
        "required": [
          "event_type"
        ],
        "properties": {
          "event_type": {
            "type": "string",
            "description": "Which event is sent.",
            "enum": [
              "event_click",
              "event_new_subscriber_free",
              "event_new_subscriber_paid",
              "event_first_transaction",
              "event_new_transaction",
              "event_message_received_from_fan",
              "event_fan_sent_1_message",
              "event_fan_sent_3_messages"
            ]
          },
          "test_event_code": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Code of a test at Meta or TikTok."
          }
        }
      },
      "CreateSmartLinkBody": {
        "type": "object",
        "description": "A smart link to create.",
        "required": [
          "account_id",
          "name",
          "link_type"
        ],
        "properties": {
          "account_id": {
            "type": "string",
            "minLength": 1,
            "description": "Id of the account that the link leads to, as `GET /api/accounts` shows it."
          },
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "description": "The length is documented for the filter of the list of links, and assumed here."
          },
          "link_type": {
            "type": "string",
            "enum": [
              "free_trial",
              "tracking_link"
            ],
            "description": "What the link gives to those who follow it."
          },
          "free_trial_days": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 1,
            "maximum": 360,
            "description": "Required for a free trial. Of a tracking link it is ignored (assumed)."
          }
        },
        "if": {
          "properties": {
            "link_type": {
              "const": "free_trial"
            }
          },
          "required": [
            "link_type"
          ]
        },
        "then": {
          "required": [
            "free_trial_days"
          ]
        }
      },
      "DeletedReply": {
        "type": "object",
        "description": "The response to a successful deletion.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "type": "object",
            "description": "What became of the request.",
            "required": [
              "success"
            ],
            "properties": {
              "success": {
                "type": "boolean",
                "description": "Always true."
              }
            }
          },
          "_meta": {
            "$ref": "#/components/schemas/MetaWithRateLimits"
          }
        }
      },
      "LinkTagsReply": {
        "type": "object",
        "description": "The tags of links.",
        "required": [
          "data",
          "_meta"
        ],
        "properties": {
          "data": {
            "$ref": "#/components/schemas/TagsReply"
          },
          "_meta": {
            "$ref": "#/components/schemas/MetaWithRateLimits"
          }
        }
      },
      "TagsReply": {
        "type": "object",
        "description": "The tags of a link.",
        "required": [
          "tags"
        ],
        "properties": {
          "tags": {
            "type": "array",
            "description": "In the order in which they were added.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Problem": {
        "type": "object",
        "description": "A refusal. The envelope is documented on sibling operations.",
        "required": [
          "error",
          "message",
          "description"
        ],
        "properties": {
          "error": {
            "type": "string",
            "pattern": "^[A-Z][A-Z_]*$",
            "description": "Code of the problem, for programs."
          },
          "message": {
            "type": "string",
            "description": "What is wrong, for people."
          },
          "description": {
            "type": "string",
            "description": "Why, or what to do next."
          },
          "_meta": {
            "$ref": "#/components/schemas/Meta"
          }
        }
      },
      "ValidationProblem": {
        "description": "A refusal of parameters, with messages per parameter.",
        "allOf": [
          {
            "$ref": "#/components/schemas/Problem"
          },
          {
            "type": "object",
            "required": [
              "errors",
              "_meta"
            ],
            "properties": {
              "error": {
                "type": "string",
                "const": "VALIDATION_ERROR"
              },
              "errors": {
                "type": "object",
                "description": "For each refused parameter, what is wrong with it.",
                "minProperties": 1,
                "additionalProperties": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          }
        ]
      },
      "ServerError": {
        "type": "object",
        "description": "The server's last word when it failed.",
        "required": [
          "message"
        ],
        "properties": {
          "message": {
            "type": "string",
            "description": "Always the same two words."
          }
        }
      }
    },
    "examples": {
      "Postback": {
        "summary": "The shape of the documented example",
        "value": {
          "data": {
            "id": 1,
            "url": "https://receiver.example/postback?click={click_id}&type={conversion_type}",
            "http_method": "GET",
            "body": null,
            "headers": [],
            "smart_link_scope": "campaign_specific",
            "conversion_types": [
              "new_subscriber",
              "new_transaction"
            ],
            "smart_link_ids": [
              "01KF0000000000000000000001"
            ],
            "smart_links": [
              {
                "link_ulid": "01KF0000000000000000000001",
                "name": "Instagram bio",
                "account_display_name": "Example Creator",
                "account_prefixed_id": "acct_0123456789abcdef0123456789abcdef"
              }
            ],
            "traffic_source_ids": [],
            "traffic_sources": [],
            "latest_response": {
              "id": 1,
              "conversion_type": "new_subscriber",
              "postback_url": "https://receiver.example/postback?click=01JTESTCLICK00000000000001&type=new_subscriber",
              "succeeded": true,
              "status_code": 200,
              "error_type": null,
              "error_message": null,
              "created_at": "2026-01-31T22:16:00+00:00"
            },
            "created_at": "2026-01-30T10:00:00+00:00",
            "updated_at": "2026-01-30T10:00:00+00:00"
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Postbacks": {
        "summary": "The same in the list",
        "value": {
          "data": [
            {
              "id": 1,
              "url": "https://receiver.example/postback?click={click_id}&type={conversion_type}",
              "http_method": "GET",
              "body": null,
              "headers": [],
              "smart_link_scope": "campaign_specific",
              "conversion_types": [
                "new_subscriber",
                "new_transaction"
              ],
              "smart_link_ids": [
                "01KF0000000000000000000001"
              ],
              "smart_links": [
                {
                  "link_ulid": "01KF0000000000000000000001",
                  "name": "Instagram bio",
                  "account_display_name": "Example Creator",
                  "account_prefixed_id": "acct_0123456789abcdef0123456789abcdef"
                }
              ],
              "traffic_source_ids": [],
              "traffic_sources": [],
              "latest_response": {
                "id": 1,
                "conversion_type": "new_subscriber",
                "postback_url": "https://receiver.example/postback?click=01JTESTCLICK00000000000001&type=new_subscriber",
                "succeeded": true,
                "status_code": 200,
                "error_type": null,
                "error_message": null,
                "created_at": "2026-01-31T22:16:00+00:00"
              },
              "created_at": "2026-01-30T10:00:00+00:00",
              "updated_at": "2026-01-30T10:00:00+00:00"
            }
          ],
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Deleted": {
        "summary": "Something was deleted",
        "value": {
          "data": {
            "success": true
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            },
            "_rate_limits": {
              "limit_minute": 1000,
              "limit_day": null,
              "remaining_minute": 999,
              "remaining_day": null
            }
          }
        }
      },
      "Pixels": {
        "summary": "The pixels of a link",
        "value": {
          "data": [
            {
              "id": 123,
              "platform": "meta",
              "platform_label": "Meta Ads",
              "label": "Main pixel",
              "pixel_id": "1234567890",
              "event_source_url": null,
              "event_click": "ViewContent",
              "event_new_subscriber": "Subscribe",
              "event_first_transaction": "Purchase",
              "event_new_transaction": "Purchase",
              "event_message_received_from_fan": null,
              "event_fan_sent_1_message": "Contact",
              "event_fan_sent_3_messages": "Lead",
              "status": "healthy",
              "traffic_source_ids": [],
              "traffic_sources": [],
              "created_at": "2026-02-01T12:00:00+00:00",
              "updated_at": "2026-02-01T12:00:00+00:00"
            }
          ],
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Pixel": {
        "summary": "A pixel",
        "value": {
          "data": {
            "id": 123,
            "platform": "meta",
            "platform_label": "Meta Ads",
            "label": "Main pixel",
            "pixel_id": "1234567890",
            "event_source_url": null,
            "event_click": "ViewContent",
            "event_new_subscriber": "Subscribe",
            "event_first_transaction": "Purchase",
            "event_new_transaction": "Purchase",
            "event_message_received_from_fan": null,
            "event_fan_sent_1_message": "Contact",
            "event_fan_sent_3_messages": "Lead",
            "status": "healthy",
            "traffic_source_ids": [],
            "traffic_sources": [],
            "created_at": "2026-02-01T12:00:00+00:00",
            "updated_at": "2026-02-01T12:00:00+00:00"
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Disconnected": {
        "summary": "A pixel was disconnected",
        "value": {
          "data": {
            "success": true
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "TestEvent": {
        "summary": "An accepted test event",
        "value": {
          "data": {
            "accepted": true,
            "event_name": "Subscribe",
            "status": 200,
            "body": {
              "events_received": 1
            }
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "LinkTags": {
        "summary": "The tags of all links",
        "value": {
          "data": {
            "tags": [
              "Instagram",
              "TikTok",
              "Twitter"
            ]
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            },
            "_rate_limits": {
              "limit_minute": 1000,
              "limit_day": null,
              "remaining_minute": 999,
              "remaining_day": null
            }
          }
        }
      },
      "CreatedSmartLink": {
        "summary": "A link without clicks",
        "value": {
          "data": {
            "id": "01KGD3QZ00SANDBOXN0000000B",
            "name": "Spring story link",
            "link_type": "tracking_link",
            "traffic_redirect_url": "https://trk.of-traffic.com/go/01KGD3QZ00SANDBOXN0000000B",
            "free_trial_days": null,
            "clicks_count": 0,
            "conversions_count": 0,
            "subscribers_count": 0,
            "revenue": "0.00",
            "cost": {
              "inputMode": null,
              "inputValue": null,
              "perSub": null,
              "perClick": null,
              "perPromo": null,
              "subscriberSourceCount": 0,
              "clickSourceCount": 0
            },
            "account": {
              "id": "acct_0123456789abcdef0123456789abcdef",
              "display_name": "Example Creator",
              "username": "teal_heron_1"
            },
            "created_at": "2026-02-01T12:00:00+00:00",
            "updated_at": "2026-02-01T12:00:00+00:00"
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            },
            "_rate_limits": {
              "limit_minute": 1000,
              "limit_day": null,
              "remaining_minute": 999,
              "remaining_day": null
            }
          }
        }
      },
      "Tags": {
        "summary": "The tags of a link",
        "value": {
          "tags": [
            "Instagram",
            "Twitter"
          ]
        }
      },
      "Clicks202601": {
        "summary": "Two clicks, the newer one shown",
        "value": {
          "data": {
            "summary": {
              "clicks_total": 2
            },
            "chart": [
              {
                "timestamp": "2026-01-03",
                "clicks": 1
              },
              {
                "timestamp": "2026-01-05",
                "clicks": 1
              }
            ],
            "rows": [
              {
                "id": "01KE6ZQTR0P4V1N9QK2M8D5T6X",
                "created_at": "2026-01-05T09:30:00+00:00",
                "referrer": "google.com",
                "ip_address": "203.0.113.7",
                "user_agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
                "browser_device_type": "Desktop",
                "browser_name": "Chrome",
                "browser_family": "Chrome",
                "browser_platform": "macOS",
                "is_bot": false,
                "is_duplicate": false,
                "country_code": "US",
                "external_click_id": "ext_7c1d09ab",
                "gross_clicks": 1,
                "fbclid": null,
                "aff_s1": "winter-glow",
                "aff_s2": null,
                "aff_s3": null,
                "aff_s4": null,
                "aff_s5": null,
                "utm_source": "google",
                "utm_medium": "cpc",
                "utm_campaign": "winter_glow",
                "utm_content": "banner-2",
                "utm_term": "snow"
              }
            ],
            "filters": {
              "date_start": "2026-01-01T00:00:00+00:00",
              "date_end": "2026-01-07T23:59:59+00:00",
              "limit": 1,
              "offset": 0,
              "include_bots": true,
              "include_duplicates": true
            }
          },
          "_meta": {
            "_credits": {
              "used": 1,
              "balance": 999999,
              "note": "Always"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Clicks202609": {
        "summary": "The same, with the advertisement ids",
        "value": {
          "data": {
            "summary": {
              "clicks_total": 2
            },
            "chart": [
              {
                "timestamp": "2026-01-03",
                "clicks": 1
              },
              {
                "timestamp": "2026-01-05",
                "clicks": 1
              }
            ],
            "rows": [
              {
                "id": "01KE6ZQTR0P4V1N9QK2M8D5T6X",
                "created_at": "2026-01-05T09:30:00+00:00",
                "referrer": "google.com",
                "ip_address": "203.0.113.7",
                "user_agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
                "browser_device_type": "Desktop",
                "browser_name": "Chrome",
                "browser_family": "Chrome",
                "browser_platform": "macOS",
                "is_bot": false,
                "is_duplicate": false,
                "country_code": "US",
                "external_click_id": "ext_7c1d09ab",
                "gross_clicks": 1,
                "fbclid": null,
                "gclid": "Cj0KCQiA4f8kT2mZ7wQxR1bN",
                "gbraid": null,
                "wbraid": null,
                "ttclid": null,
                "sccid": null,
                "aff_s1": "winter-glow",
                "aff_s2": null,
                "aff_s3": null,
                "aff_s4": null,
                "aff_s5": null,
                "utm_source": "google",
                "utm_medium": "cpc",
                "utm_campaign": "winter_glow",
                "utm_content": "banner-2",
                "utm_term": "snow"
              }
            ],
            "filters": {
              "date_start": "2026-01-01T00:00:00+00:00",
              "date_end": "2026-01-07T23:59:59+00:00",
              "limit": 1,
              "offset": 0,
              "include_bots": true,
              "include_duplicates": true
            }
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Conversions": {
        "summary": "Two conversions, the newer one shown",
        "value": {
          "data": {
            "summary": {
              "conversions_total": 2,
              "subscribers_total": 1,
              "revenue_total": 15.99
            },
            "chart": [
              {
                "timestamp": "2026-01-03",
                "conversions": 1
              },
              {
                "timestamp": "2026-01-05",
                "conversions": 1
              }
            ],
            "rows": [
              {
                "id": "01KE71DT9G6Q2W8ZB3N7C4Y5RS",
                "conversion_type": "new_subscriber",
                "amount_gross": 9.99,
                "amount_net": 7.99,
                "conversion_at": "2026-01-05T10:00:00+00:00",
                "fan_onlyfans_id": "104729518",
                "fan": {
                  "onlyfans_id": "104729518",
                  "username": "amber_otter_u104729518",
                  "name": "Robin",
                  "avatar_url": "https://example.com/avatars/104729518.jpg",
                  "onlyfans_url": "https://onlyfans.com/amber_otter_u104729518"
                },
                "click": {
                  "id": "01KE6ZQTR0P4V1N9QK2M8D5T6X",
                  "created_at": "2026-01-05T09:30:00+00:00",
                  "referrer": "google.com",
                  "ip_address": "203.0.113.7",
                  "user_agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
                  "browser_device_type": "Desktop",
                  "browser_name": "Chrome",
                  "browser_family": "Chrome",
                  "browser_platform": "macOS",
                  "is_bot": false,
                  "is_duplicate": false,
                  "country_code": "US",
                  "external_click_id": "ext_7c1d09ab",
                  "gross_clicks": 1,
                  "fbclid": null,
                  "gclid": "Cj0KCQiA4f8kT2mZ7wQxR1bN",
                  "gbraid": null,
                  "wbraid": null,
                  "ttclid": null,
                  "sccid": null,
                  "aff_s1": "winter-glow",
                  "aff_s2": null,
                  "aff_s3": null,
                  "aff_s4": null,
                  "aff_s5": null,
                  "utm_source": "google",
                  "utm_medium": "cpc",
                  "utm_campaign": "winter_glow",
                  "utm_content": "banner-2",
                  "utm_term": "snow"
                }
              }
            ],
            "filters": {
              "date_start": "2026-01-01T00:00:00+00:00",
              "date_end": "2026-01-07T23:59:59+00:00",
              "limit": 1,
              "offset": 0,
              "include_bots": true,
              "include_duplicates": true,
              "conversion_type": null
            }
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "SmartLinks": {
        "summary": "Two links",
        "value": {
          "data": [
            {
              "id": "01JGYKZ5T0SANDBOXN0000000A",
              "name": "Winter bio link",
              "link_type": "free_trial",
              "traffic_redirect_url": "https://trk.of-traffic.com/go/01JGYKZ5T0SANDBOXN0000000A",
              "free_trial_days": 7,
              "clicks_count": 150,
              "conversions_count": 45,
              "subscribers_count": 30,
              "spenders_count": 12,
              "revenue": "1250.00",
              "cost": {
                "inputMode": null,
                "inputValue": null,
                "perSub": null,
                "perClick": null,
                "perPromo": null,
                "subscriberSourceCount": 30,
                "clickSourceCount": 150
              },
              "account": {
                "id": "acct_0123456789abcdef0123456789abcdef",
                "display_name": "Example Creator",
                "username": "example_creator"
              },
              "created_at": "2026-01-02T09:00:00+00:00",
              "updated_at": "2026-01-02T09:00:00+00:00"
            },
            {
              "id": "01JGYKZ5T0SANDBOXN0000000B",
              "name": "Autumn story",
              "link_type": "tracking_link",
              "traffic_redirect_url": "https://trk.of-traffic.com/go/01JGYKZ5T0SANDBOXN0000000B",
              "free_trial_days": null,
              "clicks_count": 320,
              "conversions_count": 89,
              "subscribers_count": 65,
              "spenders_count": 24,
              "revenue": "2450.50",
              "cost": {
                "inputMode": null,
                "inputValue": null,
                "perSub": null,
                "perClick": null,
                "perPromo": null,
                "subscriberSourceCount": 65,
                "clickSourceCount": 320
              },
              "account": {
                "id": "acct_0123456789abcdef0123456789abcdef",
                "display_name": "Example Creator",
                "username": "example_creator"
              },
              "created_at": "2025-09-14T16:20:00+00:00",
              "updated_at": "2025-10-01T08:00:00+00:00"
            }
          ],
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            },
            "_rate_limits": {
              "limit_minute": 1000,
              "limit_day": null,
              "remaining_minute": 999,
              "remaining_day": null
            }
          }
        }
      },
      "SmartLink": {
        "summary": "One link",
        "value": {
          "data": {
            "id": "01JGYKZ5T0SANDBOXN0000000A",
            "name": "Winter bio link",
            "link_type": "free_trial",
            "traffic_redirect_url": "https://trk.of-traffic.com/go/01JGYKZ5T0SANDBOXN0000000A",
            "free_trial_days": 7,
            "clicks_count": 150,
            "conversions_count": 45,
            "subscribers_count": 30,
            "revenue": "1250.00",
            "cost": {
              "inputMode": null,
              "inputValue": null,
              "perSub": null,
              "perClick": null,
              "perPromo": null,
              "subscriberSourceCount": 30,
              "clickSourceCount": 150
            },
            "account": {
              "id": "acct_0123456789abcdef0123456789abcdef",
              "display_name": "Example Creator",
              "username": "example_creator"
            },
            "created_at": "2026-01-02T09:00:00+00:00",
            "updated_at": "2026-01-02T09:00:00+00:00"
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            },
            "_rate_limits": {
              "limit_minute": 1000,
              "limit_day": null,
              "remaining_minute": 999,
              "remaining_day": null
            }
          }
        }
      },
      "Stats": {
        "summary": "Two days of January",
        "value": {
          "data": {
            "summary": {
              "clicks_total": 150,
              "subs_total": 45,
              "revenue_total": 1250.5,
              "spenders_total": 20
            },
            "daily_metrics": [
              {
                "timestamp": "2026-01-30",
                "clicks": 9,
                "subs": 2,
                "revenue": 33,
                "spenders": 1
              },
              {
                "timestamp": "2026-01-31",
                "clicks": 16,
                "subs": 5,
                "revenue": 95.5,
                "spenders": 2
              }
            ],
            "monthly_metrics": [
              {
                "timestamp": "2026-01-01",
                "clicks": 25,
                "subs": 7,
                "revenue": 128.5,
                "spenders": 3
              }
            ]
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Fans": {
        "summary": "Two fans, the second of them without a conversion",
        "value": {
          "data": {
            "summary": {
              "fans_total": 2,
              "revenue_net_total": 31.99,
              "tips_net_total": 12,
              "fans_with_1_plus_messages_total": 1,
              "fans_with_3_plus_messages_total": 1
            },
            "rows": [
              {
                "fan_id": 4101,
                "onlyfans_id": "104729518",
                "username": "amber_otter_u104729518",
                "name": "Robin",
                "avatar_url": "https://example.com/avatars/104729518.jpg",
                "revenue_net": 23.99,
                "tips_net": 8,
                "messages_sent_by_fan": 3,
                "converted_at": "2026-01-05T10:00:00+00:00",
                "conversion_id": 70012,
                "click_id": "01KE6ZQTR0P4V1N9QK2M8D5T6X",
                "external_click_id": "ext_7c1d09ab",
                "subscription_insights": {
                  "has_subscription_data": true,
                  "previously_subscribed": false,
                  "subscribed_using_promo": false,
                  "current_subscription_from_smart_link": true,
                  "current_subscription": {
                    "type": "regular",
                    "action": "subscribe",
                    "price": 9.99,
                    "regular_price": 9.99,
                    "is_free": false
                  }
                }
              },
              {
                "fan_id": 4107,
                "onlyfans_id": "118240377",
                "username": "teal_heron_u118240377",
                "name": null,
                "avatar_url": null,
                "revenue_net": 8,
                "tips_net": 4,
                "messages_sent_by_fan": 0,
                "converted_at": null,
                "conversion_id": null,
                "click_id": null,
                "external_click_id": null,
                "subscription_insights": {
                  "has_subscription_data": false,
                  "previously_subscribed": null,
                  "subscribed_using_promo": null,
                  "current_subscription_from_smart_link": null,
                  "current_subscription": {
                    "type": null,
                    "action": null,
                    "price": null,
                    "regular_price": null,
                    "is_free": null
                  }
                }
              }
            ],
            "filters": {
              "limit": 100,
              "offset": 0,
              "sort": "-revenue_net",
              "has_messages": null,
              "min_messages_sent_by_fan": null,
              "min_revenue_net": null,
              "min_tips_net": null,
              "previously_subscribed": null,
              "subscribed_using_promo": null
            }
          },
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "Spenders": {
        "summary": "Two spenders",
        "value": {
          "data": [
            {
              "onlyfans_id": "104729518",
              "username": "amber_otter_u104729518",
              "revenue": {
                "total": 23.99,
                "calculated_at": "2026-01-08T09:00:00+00:00"
              }
            },
            {
              "onlyfans_id": "118240377",
              "username": "teal_heron_u118240377",
              "revenue": {
                "total": 8,
                "calculated_at": "2026-01-08T09:00:00+00:00"
              }
            }
          ],
          "_meta": {
            "_credits": {
              "used": 0,
              "balance": 999999,
              "note": "Free endpoint"
            },
            "_cache": {
              "is_cached": false,
              "note": "Cache disabled for this endpoint"
            }
          }
        }
      },
      "CohortArps": {
        "summary": "A cohort of 30 subscribers",
        "value": {
          "data": {
            "subscribers_count": 27,
            "revenue_48h_total": 310.5,
            "arps_48h": 11.5,
            "revenue_7d_total": 356.1,
            "arps_7d": 13.19,
            "revenue_14d_total": 356.1,
            "arps_14d": 13.19,
            "revenue_30d_total": 401.3,
            "arps_30d": 14.86,
            "revenue_all_time_total": 422.9,
            "arps_all_time": 15.66,
            "source_subscribers_total": 30,
            "coverage_percent": 0.9
          }
        }
      },
      "Whoami": {
        "summary": "A key of the team Example Agency",
        "value": {
          "api_key": {
            "name": "Reporting",
            "last_used_at": "2026-01-07T12:00:52.000000Z",
            "created_at": "2025-06-01T09:00:00.000000Z"
          },
          "team": {
            "name": "Example Agency",
            "slug": "example-agency"
          }
        }
      },
      "Accounts": {
        "summary": "One account",
        "value": [
          {
            "id": "acct_0123456789abcdef0123456789abcdef",
            "display_name": "Example Creator",
            "onlyfans_username": "example_creator",
            "is_authenticated": true
          }
        ]
      }
    }
  },
  "x-assumptions": {
    "row_order": {
      "claim": "Rows come newest first; rows of the same second are in descending order of id.",
      "value": "newest_first",
      "alternatives": [
        "newest_first",
        "oldest_first"
      ]
    },
    "totals_scope": {
      "claim": "Total and chart describe the whole filtered window, whatever limit and offset are.",
      "value": "filtered_window",
      "alternatives": [
        "filtered_window",
        "unfiltered_window",
        "page"
      ]
    },
    "chart_empty_days": {
      "claim": "Days without clicks are left out of the chart.",
      "value": "omitted",
      "alternatives": [
        "omitted",
        "zero_filled"
      ]
    },
    "chart_day": {
      "claim": "A day of the chart is a day in UTC.",
      "value": "utc",
      "alternatives": [
        "utc"
      ]
    },
    "window_end": {
      "claim": "The end of the window is inclusive, to the second.",
      "value": "inclusive",
      "alternatives": [
        "inclusive",
        "exclusive"
      ]
    },
    "bare_date_end": {
      "claim": "A bare day as date_end means the last second of that day.",
      "value": "end_of_day",
      "alternatives": [
        "end_of_day",
        "start_of_day"
      ]
    },
    "default_window": {
      "claim": "Without dates the window is the last seven calendar days in UTC, today included.",
      "value": "last_7_days",
      "alternatives": [
        "last_7_days",
        "last_30_days",
        "all_time"
      ]
    },
    "inverted_window": {
      "claim": "A window whose end lies before its start is refused.",
      "value": "refused",
      "alternatives": [
        "refused",
        "empty"
      ]
    },
    "largest_limit": {
      "claim": "The largest page has 1000 rows.",
      "value": 1000,
      "alternatives": [
        100,
        200,
        250,
        500,
        1000,
        5000,
        10000
      ]
    },
    "limit_above_largest": {
      "claim": "A limit above the largest is refused.",
      "value": "refused",
      "alternatives": [
        "refused",
        "clamped"
      ]
    },
    "page_past_end": {
      "claim": "A page past the last row is an empty list, not a refusal.",
      "value": "empty",
      "alternatives": [
        "empty",
        "not_found"
      ]
    },
    "unknown_link": {
      "claim": "A link that does not exist is answered with 404.",
      "value": "not_found",
      "alternatives": [
        "not_found",
        "empty"
      ]
    },
    "digit_booleans": {
      "claim": "The digits 1 and 0 are read as true and false.",
      "value": "accepted",
      "alternatives": [
        "accepted",
        "refused"
      ]
    },
    "unknown_parameters": {
      "claim": "Query parameters that are not documented are ignored.",
      "value": "ignored",
      "alternatives": [
        "ignored",
        "refused"
      ]
    },
    "name_filter": {
      "claim": "The list of links keeps those whose name contains the text of the name filter, in upper or lower case.",
      "operations": [
        "listSmartLinks"
      ],
      "value": "substring",
      "alternatives": [
        "substring",
        "exact"
      ]
    },
    "tags_filter": {
      "claim": "Of several tags, a listed link has at least one.",
      "operations": [
        "listSmartLinks"
      ],
      "value": "any",
      "alternatives": [
        "any",
        "all"
      ]
    },
    "link_order": {
      "claim": "Links are listed by their creation, newest first.",
      "operations": [
        "listSmartLinks"
      ],
      "value": "newest_first",
      "alternatives": [
        "newest_first",
        "oldest_first",
        "by_name"
      ]
    },
    "deleted_link_clicks": {
      "claim": "The clicks, conversions and stats of a deleted link are answered with 404.",
      "operations": [
        "deleteSmartLink"
      ],
      "value": "not_found",
      "alternatives": [
        "not_found",
        "readable"
      ]
    },
    "duplicate_link_names": {
      "claim": "Two links may have the same name.",
      "operations": [
        "createSmartLink"
      ],
      "value": "accepted",
      "alternatives": [
        "accepted",
        "refused"
      ]
    },
    "unknown_account": {
      "claim": "A link for an account that does not exist is refused with 422.",
      "operations": [
        "createSmartLink"
      ],
      "value": "invalid",
      "alternatives": [
        "invalid",
        "not_found"
      ]
    },
    "pixel_connected_again": {
      "claim": "Connecting a pixel of a platform and id that the team has already uses that pixel.",
      "operations": [
        "connectSmartLinkPixel"
      ],
      "value": "shared",
      "alternatives": [
        "shared",
        "separate"
      ]
    },
    "postback_retries": {
      "claim": "A postback whose receiver does not respond with 2xx is not called again.",
      "operations": [
        "createSmartLinkPostback"
      ],
      "value": "none",
      "alternatives": [
        "none",
        "three_times"
      ]
    },
    "postback_encoding": {
      "claim": "The values of variables in the URL of a postback are percent-encoded.",
      "operations": [
        "createSmartLinkPostback"
      ],
      "value": "percent_encoded",
      "alternatives": [
        "percent_encoded",
        "as_is"
      ]
    },
    "stats_summary": {
      "claim": "The summary of stats is about the whole life of the link, whatever the window is.",
      "operations": [
        "getSmartLinkStats"
      ],
      "value": "lifetime",
      "alternatives": [
        "lifetime",
        "window"
      ]
    },
    "stats_empty_days": {
      "claim": "Days on which nothing happened stand in daily_metrics with zeros.",
      "operations": [
        "getSmartLinkStats"
      ],
      "value": "zero_filled",
      "alternatives": [
        "zero_filled",
        "omitted"
      ]
    },
    "counted_clicks": {
      "claim": "Stats and the counters of a link count all clicks and their conversions, bots and duplicates included.",
      "operations": [
        "listSmartLinks",
        "getSmartLink",
        "getSmartLinkStats"
      ],
      "value": "all",
      "alternatives": [
        "all",
        "without_bots_and_duplicates"
      ]
    },
    "revenue_basis": {
      "claim": "Revenue of conversions, stats and links adds up gross amounts.",
      "operations": [
        "listSmartLinks",
        "getSmartLink",
        "getSmartLinkStats",
        "listSmartLinkConversions"
      ],
      "value": "gross",
      "alternatives": [
        "gross",
        "net"
      ]
    },
    "amounts_without_money": {
      "claim": "The amounts of a conversion that carries no money are 0.",
      "operations": [
        "listSmartLinkConversions"
      ],
      "value": "zero",
      "alternatives": [
        "zero",
        "shown_as_null"
      ]
    },
    "unset_type_echo": {
      "claim": "The echo shows a conversion_type that was not sent as null.",
      "operations": [
        "listSmartLinkConversions"
      ],
      "value": "shown_as_null",
      "alternatives": [
        "shown_as_null",
        "omitted"
      ]
    },
    "fan_ties": {
      "claim": "Fans with equal values come in ascending order of fan_id.",
      "operations": [
        "listSmartLinkFans"
      ],
      "value": "lowest_id_first",
      "alternatives": [
        "lowest_id_first",
        "highest_id_first"
      ]
    },
    "fans_without_conversion": {
      "claim": "Fans without a conversion are listed too.",
      "operations": [
        "listSmartLinkFans"
      ],
      "value": "listed",
      "alternatives": [
        "listed",
        "left_out"
      ]
    },
    "spender_order": {
      "claim": "Spenders who paid most come first.",
      "operations": [
        "listSmartLinkSpenders"
      ],
      "value": "highest_first",
      "alternatives": [
        "highest_first",
        "lowest_first"
      ]
    }
  }
} as const;
