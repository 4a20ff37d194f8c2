/** The n8n webhook behind the refresh symbol. */
export interface RefreshTarget { url: string; header: string; secret: string }
