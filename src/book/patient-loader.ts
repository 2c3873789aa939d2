import type { Loader } from 'astro/loaders';
import { verdict } from '../checks/verdict.ts';

/**
 * A loader that lets the content’s checks tell what is wrong when a file cannot be read: they end
 * a build before any page is made, and dev starts all the same and reads again when one changes.
 */
export const patient = (loader: Loader): Loader => ({
  ...loader,
  name: `patient-${loader.name}`,
  async load(context) {
    const { watcher } = context;
    try {
      await loader.load(context);
    } catch (error) {
      if (!watcher) {
        const { problems } = await verdict();
        if (problems.length === 0) throw error;
        return;
      }
      let isReading = false;
      const again = async () => {
        if (isReading) return;
        isReading = true;
        try {
          await loader.load(context);
          watcher.off('all', onChange);
        } catch {
          isReading = false;
        }
      };
      const onChange = () => void again();
      watcher.on('all', onChange);
    }
  },
});
