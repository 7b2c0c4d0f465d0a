import { z } from 'zod';

// Before any schema is made: zod would otherwise try `new Function`, which the CSP refuses and reports.
z.config({ jitless: true });
