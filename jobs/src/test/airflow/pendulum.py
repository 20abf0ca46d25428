def datetime(*day, tz):
    return (day, tz)
