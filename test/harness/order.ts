/** In which order files of tests run: those that mostly wait for servers and browsers first, so that none of them is left for the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const slowFirst = ['chaos', 'browser', 'direct-line', 'teams', 'print', 'desk', 'store', 'server'];

const rank = ({ moduleId }: TestSpecification): number => {
  const folder = slowFirst.findIndex((name) => moduleId.includes(`/test/${name}/`));
  return folder < 0 ? slowFirst.length : folder;
};

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // A stable sort: within a folder vitest's own order stays.
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
