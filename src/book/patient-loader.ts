import type { Loader } from 'astro/loaders';

/**
 * A loader that lets dev start although a file cannot be read, and reads again when
 * one changes; what is wrong, the content’s checks tell. A build fails as before.
 */
export const patient = (loader: Loader): Loader => ({
  ...loader,
  name: `patient-${loader.name}`,
  async load(context) {
    const { watcher } = context;
    try {
      await loader.load(context);
    } catch (error) {
      if (!watcher) throw error;
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
