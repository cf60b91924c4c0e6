/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // L'optimiseur d'images a porté une exécution de code à distance (août 2026) : le service n'affiche aucune image à optimiser.
  images: { unoptimized: true },
  experimental: {
    // Page 403 pour un droit absent (`forbidden()` de lib/access/session).
    authInterrupts: true,
    // Peu de morceaux plutôt que des morceaux justes : une page se charge en moins de quinze requêtes.
    turbopackChunking: { minChunkSize: 150_000, requestCost: 1_000_000 },
  },
  async headers() {
    return [{ source: '/dsfr/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] }];
  },
};
