export { deconnecter as POST } from '@/lib/route/deconnecter.ts';
