#include "minutes/framed.h"

#include "minutes/front_page.h"

namespace klubba::minutes {

Document framed(const Record& record, const std::string& name)
{
    Document document;
    document.language = "sv-SE";
    const auto dated_name = name + " " + meeting_days(record);
    document.title = dated_name + ", " + bodies(record);
    document.author = bodies(record);
    document.dated = dated(record);
    document.furniture = {bodies(record), dated_name, {}, "Sida"};
    return document;
}

std::vector<std::string> signing_fields()
{
    return {"Justerandes sign", "Justerandes sign", "Utdragsbestyrkande"};
}

} // namespace klubba::minutes
