// A reporter for Vitest: names each test that passed only when it was tried again, so that none hides.
export default class SecondTries {
  #names = [];

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd() {
    for (const name of this.#names) console.log(`PASSED AT THE SECOND TRY ${name}`);
  }
}
