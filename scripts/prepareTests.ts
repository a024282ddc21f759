import { install, missingPackages, runScript } from "./build/machine.ts";

const missing = missingPackages();
if (missing.length > 0 && !(install(missing) && missingPackages().length === 0)) {
  process.stderr.write(`
The browser tests need ${missing.join(" and ")}. On Debian or Ubuntu type

    sudo apt-get update && sudo apt-get install -y ${missing.join(" ")}

and start the tests again. A browser in an unusual place is named by CHROMIUM=/path/to/it.
`);
  process.exit(1);
}
runScript("build");
runScript("build:portable");
