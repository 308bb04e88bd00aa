/** Why a server cannot listen. */
import { codeOf } from "./error-code.ts";
import { KitError } from "./kit-error.ts";

/** The error of Node as `port_in_use` or `address_unavailable`; any other error as it is. */
export function listenError(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): unknown {
  const code = codeOf(error);
  if (code === "EADDRINUSE") return new KitError("port_in_use", `Port ${port} is taken.`, { host, port });
  if (code === "EACCES")
    return new KitError("port_in_use", `Port ${port} may not be used by this user.`, { host, port });
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new KitError("address_unavailable", `There is no address ${host} on this machine.`, {
      host,
      port,
    });
  }
  return error;
}
