// Each failure that a test provokes would be logged once more by n8n.
process.env.N8N_LOG_LEVEL = 'silent';
