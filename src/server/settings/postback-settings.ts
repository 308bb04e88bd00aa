/** The settings of postbacks. They are a session's own: a request cannot set them for itself. */
import { type ScheduleName, scheduleNames, schedules } from "./postback-schedules.ts";
import { integerWithin } from "./value-readers.ts";

const mostRetries = 5;

export const postbackSettings = {
  postbackSchedule: {
    type: "choice",
    choices: scheduleNames,
    default: "once",
    value: "KIND",
    help: `how postbacks are called: ${scheduleNames.map((name) => `${name} (${schedules[name].about})`).join(", ")}`,
    takes: `one of ${scheduleNames.join(", ")}`,
    perRequest: false,
    read: (given: unknown) => scheduleNames.find((name: ScheduleName) => name === given),
  },
  postbackRetries: {
    type: "integer",
    min: 0,
    max: mostRetries,
    default: 0,
    help: "further calls of a postback whose receiver does not respond with 2xx",
    takes: `a whole number from 0 to ${mostRetries}`,
    perRequest: false,
    read: (given: unknown) => integerWithin(given, 0, mostRetries),
  },
} as const;
