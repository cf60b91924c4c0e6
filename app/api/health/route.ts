export { GET } from './ready/route.ts';

export const dynamic = 'force-dynamic';
